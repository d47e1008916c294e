import { tenantCte } from '@osinum/tenancy';
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
}

/** Every answer of a diagnostic, the last saved at the end. */
export async function listAnswers(tx: Tx, { collectiviteId, diagnosticId }: DiagnosticKey): Promise<StoredAnswer[]> {
  const rows = await tx.answer.findMany({ where: { collectiviteId, diagnosticId }, orderBy: { savedAt: 'asc' } });
  return rows.map(storedAnswer);
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

function storedAnswer({ questionCode, value, version, savedAt, savedBy }: Answer): StoredAnswer {
  return { questionCode, value: value as unknown as AnswerValue, version, savedAt, savedBy };
}

/** The values alone, by code. */
export function valuesOf(answers: readonly StoredAnswer[]): Answers {
  return Object.fromEntries(answers.map(({ questionCode, value }) => [questionCode, value]));
}

// The lock on the diagnostic makes a save wait for a signature going on, and then find it closed. The lateral
// subquery needs the row of `tenant`, hence runs after the tenant is set.
const saveSql = `${tenantCte}, saved AS (
    INSERT INTO answer AS kept (collectivite_id, diagnostic_id, question_code, value, version, saved_at, saved_by)
    SELECT draft.collectivite_id, draft.id, $5, $6::jsonb, 1, $7, $8::uuid
    FROM tenant CROSS JOIN LATERAL (
      SELECT d.collectivite_id, d.id FROM diagnostic d
      WHERE d.collectivite_id = tenant.collectivite::uuid AND d.id = $4::uuid AND d.status = 'draft'
      FOR KEY SHARE) draft
    ON CONFLICT (collectivite_id, diagnostic_id, question_code) DO UPDATE
      SET value = excluded.value, version = kept.version + 1, saved_at = excluded.saved_at, saved_by = excluded.saved_by
      WHERE kept.version = $9 AND kept.value IS DISTINCT FROM excluded.value
    RETURNING version)
  SELECT version FROM saved`;

export interface AnswerToKeep {
  readonly questionCode: string;
  readonly value: AnswerValue;
  /** The version it was based on; 0 when there was none. */
  readonly version: number;
  readonly savedAt: Date;
  readonly savedBy: string;
}

/**
 * Keeps an answer in one statement, and gives its new version. Nothing when the answer has another version
 * by now, when it says the same already, or when the diagnostic is not open.
 */
export async function keepAnswer(
  db: DiagnosticsDb,
  { collectiviteId, diagnosticId }: DiagnosticKey,
  { questionCode, value, version, savedAt, savedBy }: AnswerToKeep,
): Promise<number | undefined> {
  const values = [diagnosticId, questionCode, JSON.stringify(value), savedAt, savedBy, version];
  const rows = await db.hotWrite<{ version: number }>({ collectiviteId }, saveSql, values);
  return rows[0]?.version;
}
