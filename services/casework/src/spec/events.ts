import { randomUUID } from 'node:crypto';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { diagnosticsEvents, events } from '@osinum/contracts';
import type { Harness } from './harness.ts';

export interface DiagnosticOptions {
  alertCodes?: string[];
  legalDuty?: boolean;
  visibility?: diagnosticsEvents.Visibility;
  departement?: string;
  completedAt?: Date;
}

const { SCORES, SCORES_AND_ALERTS } = diagnosticsEvents.Visibility;

/** Delivers a DiagnosticCompleted; its alerts are shown if there are any. Gives back the record and its ids. */
export async function completeDiagnostic(harness: Harness, instanceId: string, collectiviteId: string, options: DiagnosticOptions = {}) {
  const { alertCodes = [], legalDuty = false, departement = '60', completedAt = harness.now } = options;
  const diagnosticId = randomUUID();
  const record = await harness.bus.deliver(
    events.DiagnosticCompleted,
    {
      diagnosticId,
      collectiviteId,
      questionnaireVersion: '1',
      completedAt: timestampFromDate(completedAt),
      thematiques: [
        { code: 'hebergement-sauvegarde', title: 'Hébergement et sauvegarde', score: 1.2, scoredShare: 1 },
        { code: 'securite', title: 'Sécurité numérique', score: 0.7, scoredShare: 1 },
      ],
      facts: { name: 'Crisolles', kind: 'commune', population: 917, departement },
      visibility: options.visibility ?? (alertCodes.length > 0 ? SCORES_AND_ALERTS : SCORES),
      alertCodes,
      legalDuty,
    },
    { key: diagnosticId, occurredAt: completedAt, instanceId, collectiviteId },
  );
  return { record, diagnosticId };
}

/** Delivers a HelpRequested. */
export async function requestHelp(harness: Harness, instanceId: string, collectiviteId: string) {
  const requestId = randomUUID();
  const meta = { key: requestId, occurredAt: harness.now, instanceId, collectiviteId };
  return harness.bus.deliver(events.HelpRequested, { requestId, collectiviteId }, meta);
}
