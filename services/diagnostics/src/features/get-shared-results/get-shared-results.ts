import type { diagnosticsApi, ResponseOf, Visibility } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import type { Reach } from '@osinum/service-kit';
import { isFollowedBy } from '../../db/assignments.ts';
import type { DiagnosticsDb, Tx } from '../../db/client.ts';
import { findLastSigned } from '../../db/diagnostics.ts';
import { findCorrection } from '../../db/profile-corrections.ts';
import { recordStaffReading } from '../../db/staff-readings.ts';
import { profileOf } from '../../domain/cnam/profile-of.ts';
import { evolutionOf } from '../../domain/evolution.ts';
import { openedTo } from '../../domain/consent.ts';
import { loadPrevious, loadSigned } from '../../load/load-signed.ts';
import { namesOf, profileHeadOf } from '../../views/profile-view.ts';
import { alertViewsOf, scoredAnswersOf } from '../../views/results-view.ts';

export type SharedResultsAnswer = ResponseOf<typeof diagnosticsApi.getSharedResults>;

export interface StaffQuestion extends Reach {
  readonly instanceId: string;
  readonly collectiviteId: string;
  readonly personId: string;
  readonly now: Date;
}

/** The last signed diagnostic, as far as relation, consent and assignment open it. Each reading is written down. */
export function getSharedResults(db: DiagnosticsDb, question: StaffQuestion): Promise<SharedResultsAnswer> {
  const { collectiviteId, instanceId, personId, relation, now } = question;
  return db.withTenant({ collectiviteId, instanceId }, async (tx) => {
    const last = await findLastSigned(tx, collectiviteId);
    if (last === null) return { results: null };
    const follows = await isFollowedBy(tx, instanceId, collectiviteId, personId);
    const opened = openedTo({ relation, follows }, last.visibility as Visibility);
    if (opened === 'nothing') return { results: null };
    await recordStaffReading(tx, { collectiviteId, id: newId(), personId, diagnosticId: last.id, seen: opened, readAt: now });
    return { results: await sharedResults(tx, collectiviteId, last.id, opened) };
  });
}

async function sharedResults(tx: Tx, collectiviteId: string, diagnosticId: string, opened: Visibility): Promise<SharedResultsAnswer['results']> {
  const { row, reading, versions } = await loadSigned(tx, collectiviteId, diagnosticId);
  const previous = await loadPrevious(tx, row);
  const mapping = versions.mappingBetween((previous?.row ?? row).questionnaireVersion, row.questionnaireVersion);
  const { thematiques } = evolutionOf(previous?.reading ?? reading, reading, mapping);
  const { cnam } = reading.questionnaire.source;
  const profile = cnam && profileOf(cnam, reading, await findCorrection(tx, { collectiviteId, diagnosticId }));
  return {
    diagnosticId,
    completedAt: row.completedAt!.toISOString(),
    visibility: row.visibility as Visibility,
    ...(row.overallScore !== null && { overallScore: row.overallScore }),
    thematiques: thematiques.map(({ thematique: { code, title }, after, delta }) => ({
      code,
      title,
      ...(after !== undefined && { score: after }),
      ...(previous && delta !== undefined && { delta }),
    })),
    ...(profile && { profile: { ...profileHeadOf(profile), names: namesOf(profile) } }),
    ...(opened !== 'scores' && { alerts: alertViewsOf(reading) }),
    ...(opened === 'everything' && { answers: scoredAnswersOf(reading) }),
  };
}
