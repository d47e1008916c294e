import { diagnosticsEvents, events } from '@osinum/contracts';
import { consumeFact, type Received } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import { timestampDate } from '@bufbuild/protobuf/wkt';
import type { Tx } from '../db/client.ts';
import { receiveDiagnostic } from '../features/receive-diagnostic/receive-diagnostic.ts';
import { instanceScope } from './instance-scope.ts';

/** A diagnostic is completed: open the accompagnement of its instance, or bring the open one up to date. */
export const onDiagnosticCompleted = consumeFact<diagnosticsEvents.DiagnosticCompleted, ServiceContext>(events.DiagnosticCompleted, {
  scope: instanceScope,
  apply: (tx: Tx, event) => receiveDiagnostic(tx, factsOf(event)),
});

function factsOf(event: Received<diagnosticsEvents.DiagnosticCompleted>) {
  const { message, id: eventId, instanceId, occurredAt } = event;
  return {
    eventId,
    instanceId: instanceId!,
    collectiviteId: message.collectiviteId,
    diagnosticId: message.diagnosticId,
    completedAt: message.completedAt ? timestampDate(message.completedAt) : occurredAt,
    departement: message.facts?.departement,
    thematiques: message.thematiques.map(({ code, title, score }) => ({ code, title, ...(score === undefined ? {} : { score }) })),
    alertCodes: message.alertCodes,
    alertsShown: message.visibility > diagnosticsEvents.Visibility.SCORES,
    legalDuty: message.legalDuty,
  };
}
