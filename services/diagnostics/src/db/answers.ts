import { newId } from '@osinum/kernel';
import { tenantCte } from '@osinum/tenancy';
import type { AssistedEntry } from '@osinum/contracts';
import type { AnswerValue, Answers } from '../domain/answer.ts';
import type { DiagnosticsDb, Tx } from './client.ts';
import type { DiagnosticKey } from './diagnostics.ts';
import type { Answer } from './generated/client.ts';

/** An answer as it is kept: with the version it has now, when and by whom it was last saved. */
export interface StoredAnswer {
  readonly questionCode: string;
  readonly value: AnswerValue;
  readonly version: number;
  readonly savedAt: Date;
  readonly savedBy: string;
  /** How an advisor typed it on behalf of the collectivité; absent when a member did. */
  readonly assisted?: AssistedEntry;
}

/** One answer of a diagnostic. */
export async function findAnswer(
  tx: Tx,
  { collectiviteId, diagnosticId }: DiagnosticKey,
  questionCode: string,
): Promise<StoredAnswer | undefined> {
  const row = await tx.answer.findUnique({
    where: { collectiviteId_diagnosticId_questionCode: { collectiviteId, diagnosticId, questionCode } },
  });
  return row === null ? undefined : storedAnswer(row);
}

/** The columns of an answer that are read back. */
export type AnswerColumns = Pick<Answer, 'questionCode' | 'value' | 'version' | 'savedAt' | 'savedBy' | 'assistedMode' | 'interlocutor'>;

/** An answer out of its columns. */
export function storedAnswer({ questionCode, value, version, savedAt, savedBy, ...kept }: AnswerColumns): StoredAnswer {
  return { questionCode, value: value as unknown as AnswerValue, version, savedAt, savedBy, ...assistedOf(kept) };
}

function assistedOf({ assistedMode, interlocutor }: Pick<Answer, 'assistedMode' | 'interlocutor'>): Pick<StoredAnswer, 'assisted'> {
  if (assistedMode === null) return {};
  return { assisted: { mode: assistedMode as AssistedEntry['mode'], ...(interlocutor !== null && { interlocutor }) } };
}

/** The values alone, by code. */
export function valuesOf(answers: readonly StoredAnswer[]): Answers {
  return Object.fromEntries(answers.map(({ questionCode, value }) => [questionCode, value]));
}

// The lock on the diagnostic makes a save wait for a signature going on, and then find it closed. The lateral
// subquery needs the row of `tenant`, hence runs after the tenant is set.
const saveInto = (draft: string) => `${tenantCte}, saved AS (
    INSERT INTO answer AS kept (collectivite_id, diagnostic_id, question_code, value, version, saved_at, saved_by,
      assistance_id, assisted_mode, interlocutor)
    SELECT draft.collectivite_id, draft.id, $5, $6::jsonb, 1, $7::timestamptz, $8::uuid,
      draft.assistance_id, draft.assisted_mode, draft.interlocutor
    FROM tenant CROSS JOIN LATERAL (${draft}) draft
    ON CONFLICT (collectivite_id, diagnostic_id, question_code) DO UPDATE
      SET value = excluded.value, version = kept.version + 1, saved_at = excluded.saved_at, saved_by = excluded.saved_by,
        assistance_id = excluded.assistance_id, assisted_mode = excluded.assisted_mode, interlocutor = excluded.interlocutor
      WHERE kept.version = $9 AND kept.value IS DISTINCT FROM excluded.value
    RETURNING kept.*)`;
const kept = `SELECT version, assisted_mode AS "assistedMode", interlocutor FROM saved`;

const saveSql = `${saveInto(`
      SELECT d.collectivite_id, d.id, NULL::uuid AS assistance_id, NULL AS assisted_mode, NULL AS interlocutor
      FROM diagnostic d
      WHERE d.collectivite_id = tenant.collectivite::uuid AND d.id = $4::uuid AND d.status = 'draft'
      FOR KEY SHARE`)} ${kept}`;

// The agreement is read and locked where the answer is written: withdrawing it waits for a save going on, and a save
// that comes after finds none. What was typed is written down in the same statement.
const saveAssistedSql = `${saveInto(`
      SELECT d.collectivite_id, d.id, a.id AS assistance_id, a.mode AS assisted_mode, a.interlocutor
      FROM diagnostic d JOIN assistance a ON a.collectivite_id = d.collectivite_id AND a.diagnostic_id = d.id
      WHERE d.collectivite_id = tenant.collectivite::uuid AND d.id = $4::uuid AND d.status = 'draft'
        AND a.instance_id = tenant.instance::uuid AND a.advisor_id = $8::uuid
        AND a.agreed_at IS NOT NULL AND a.ended_at IS NULL AND a.until > $7::timestamptz
      FOR KEY SHARE OF d FOR SHARE OF a`)}, noted AS (
    INSERT INTO assistance_act (collectivite_id, id, diagnostic_id, assistance_id, person_id, act, subject, at)
    SELECT collectivite_id, $10::uuid, diagnostic_id, assistance_id, saved_by, 'saved', question_code, saved_at FROM saved)
  ${kept}`;

export interface AnswerToKeep {
  readonly questionCode: string;
  readonly value: AnswerValue;
  /** The version it was based on; 0 when there was none. */
  readonly version: number;
  readonly savedAt: Date;
  readonly savedBy: string;
}

type KeptRow = Pick<Answer, 'version' | 'assistedMode' | 'interlocutor'>;

/**
 * Keeps an answer in one statement, and gives it as it now stands. Nothing when the answer has another version
 * by now, when it says the same already, or when the diagnostic is not open.
 */
export async function keepAnswer(db: DiagnosticsDb, { collectiviteId, diagnosticId }: DiagnosticKey, answer: AnswerToKeep): Promise<StoredAnswer | undefined> {
  const [row] = await db.hotWrite<KeptRow>({ collectiviteId }, saveSql, valuesToKeep(diagnosticId, answer));
  return row && { ...answer, version: row.version };
}

/** The same by an advisor of an instance, on behalf of the collectivité: nothing either without its agreement. */
export async function keepAssistedAnswer(
  db: DiagnosticsDb,
  { collectiviteId, diagnosticId }: DiagnosticKey,
  instanceId: string,
  answer: AnswerToKeep,
): Promise<StoredAnswer | undefined> {
  const scope = { collectiviteId, instanceId, personId: answer.savedBy };
  const [row] = await db.hotWrite<KeptRow>(scope, saveAssistedSql, [...valuesToKeep(diagnosticId, answer), newId()]);
  return row && { ...answer, version: row.version, ...assistedOf(row) };
}

const valuesToKeep = (diagnosticId: string, { questionCode, value, savedAt, savedBy, version }: AnswerToKeep) => [
  diagnosticId,
  questionCode,
  JSON.stringify(value),
  savedAt,
  savedBy,
  version,
];
