import { events } from '@osinum/contracts';
import { conflict } from '@osinum/kernel';
import { appendEvent } from '@osinum/messaging';
import { unowned } from '@osinum/tenancy';
import type { DiagnosticsDb, Tx } from '../../db/client.ts';
import { insertPublished, listPublished, lockPublications } from '../../db/questionnaires.ts';
import { compileQuestionnaire } from '../../domain/compile-questionnaire.ts';
import { diffQuestionnaires } from '../../domain/diff-questionnaires.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { fingerprintOf } from './fingerprint.ts';
import { questionnaireState } from './questionnaire-state.ts';

/** The version published last; nothing before the first. */
export function lastPublished(db: DiagnosticsDb): Promise<Questionnaire | undefined> {
  return db.withTenant(unowned, async (tx) => (await listPublished(tx)).current?.source);
}

/**
 * Publishes a content as the version after the last one, for good, and tells it. Gives its number. A content that
 * changes nothing is refused; one that does not hold together throws what compiling says of it.
 */
export function publishQuestionnaire(db: DiagnosticsDb, content: Questionnaire, now: Date): Promise<string> {
  return db.withTenant(unowned, async (tx) => {
    await lockPublications(tx);
    const last = (await listPublished(tx)).current?.source;
    if (last !== undefined && diffQuestionnaires(last, content).differences.length === 0) {
      throw conflict('nothing-to-publish', `Rien ne change depuis la version ${last.version}\u00a0: il n’y a rien à publier. Modifiez le questionnaire, puis recommencez.`);
    }
    return publish(tx, { ...content, version: String(Number(last?.version ?? 0) + 1) }, now);
  });
}

/** Publishes the first version where there is none yet; what came later is left alone. */
export function publishFirst(db: DiagnosticsDb, content: Questionnaire, now: Date): Promise<string | undefined> {
  return db.withTenant(unowned, async (tx) => {
    await lockPublications(tx);
    return (await listPublished(tx)).current === undefined ? publish(tx, { ...content, version: '1' }, now) : undefined;
  });
}

async function publish(tx: Tx, content: Questionnaire, now: Date): Promise<string> {
  const { version } = content;
  compileQuestionnaire(content);
  await insertPublished(tx, content, fingerprintOf(content), now);
  await appendEvent(tx, events.QuestionnaireState, questionnaireState(content, now), { key: version, occurredAt: now, aggregateVersion: 1 });
  return version;
}
