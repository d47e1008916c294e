import { randomUUID } from 'node:crypto';
import { events } from '@osinum/contracts';
import { encodePayload } from '@osinum/messaging';
import { freshCollectivites } from './collectivites.ts';
import type { Databases } from './databases.ts';
import { appendAll } from './outbox.ts';
import type { Person } from './person.ts';

/** A diagnostic ready to be signed, of a collectivité that no other test knows. */
export interface Draft {
  readonly collectiviteId: string;
  readonly diagnosticId: string;
}

/** The diagnostic whose answers the others copy. */
export type Template = Draft;

/** Fresh collectivités with a draft each that holds the answers of the template: by SQL, rows and events as diagnostics writes them. */
export async function prepareDrafts(databases: Databases, person: Person, template: Template, count: number): Promise<Draft[]> {
  const collectivites = await freshCollectivites(databases, person, count);
  const drafts = collectivites.map((collectiviteId) => ({ collectiviteId, diagnosticId: randomUUID() }));
  await copyTemplate(databases, template, drafts);
  return drafts;
}

async function copyTemplate(databases: Databases, template: Template, drafts: readonly Draft[]): Promise<void> {
  const ids = [drafts.map((one) => one.collectiviteId), drafts.map((one) => one.diagnosticId)];
  const [{ instance_id: instanceId, questionnaire_version: questionnaireVersion }] = await databases.rows<{ instance_id: string; questionnaire_version: string }>('diagnostics', `
    SELECT instance_id, questionnaire_version FROM diagnostic WHERE id = $1`, [template.diagnosticId]) as [{ instance_id: string; questionnaire_version: string }];
  await databases.rows('diagnostics', `
    INSERT INTO diagnostic (collectivite_id, id, instance_id, status, questionnaire_version, started_at, started_by, version)
    SELECT d.collectivite_id, d.id, t.instance_id, 'draft', t.questionnaire_version, now(), t.started_by, 1
    FROM unnest($1::uuid[], $2::uuid[]) AS d(collectivite_id, id), diagnostic t WHERE t.id = $3`, [...ids, template.diagnosticId]);
  await copyAnswers(databases, template, drafts);
  await appendAll(databases, 'diagnostics', drafts.map(({ collectiviteId, diagnosticId }) => ({
    event: events.DiagnosticStarted, key: diagnosticId, collectiviteId, instanceId, version: 1,
    payload: encodePayload(events.DiagnosticStarted.schema, { diagnosticId, collectiviteId, questionnaireVersion }),
  })));
}

/** Gives drafts the answers of the template. */
export async function copyAnswers(databases: Databases, template: Template, drafts: readonly Draft[]): Promise<void> {
  await databases.rows('diagnostics', `
    INSERT INTO answer (collectivite_id, diagnostic_id, question_code, value, version, saved_at, saved_by)
    SELECT d.collectivite_id, d.id, a.question_code, a.value, 1, now(), a.saved_by
    FROM unnest($1::uuid[], $2::uuid[]) AS d(collectivite_id, id), answer a WHERE a.diagnostic_id = $3 ON CONFLICT DO NOTHING`,
  [drafts.map((one) => one.collectiviteId), drafts.map((one) => one.diagnosticId), template.diagnosticId]);
}
