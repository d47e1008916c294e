import { events } from '@osinum/contracts';
import { conflict } from '@osinum/kernel';
import { appendEvent } from '@osinum/messaging';
import { unowned } from '@osinum/tenancy';
import type { DiagnosticsDb } from '../../db/client.ts';
import { lockPublished, recordPublished } from '../../db/questionnaires.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { contentHashOf } from './content-hash.ts';
import { questionnaireState } from './questionnaire-state.ts';

/** Publishes a version once. A version that was signed with cannot change any more; wording may. */
export function publishQuestionnaire(db: DiagnosticsDb, questionnaire: Questionnaire, now: Date): Promise<'published' | 'unchanged'> {
  const { version } = questionnaire;
  const contentHash = contentHashOf(questionnaire);
  return db.withTenant(unowned, async (tx) => {
    const known = await lockPublished(tx, version);
    if (known?.contentHash === contentHash) return 'unchanged';
    if (known?.inUse) {
      throw conflict('version-in-use', `La version ${version} a déjà servi\u00a0: publiez ces changements sous un autre numéro.`);
    }
    const revision = await recordPublished(tx, version, contentHash, now);
    const state = questionnaireState(questionnaire, now);
    await appendEvent(tx, events.QuestionnaireState, state, { key: version, occurredAt: now, aggregateVersion: revision });
    return 'published';
  });
}
