import type { TenantScope } from '@osinum/tenancy';
import type { AnswerValue, Answers } from '../domain/answer.ts';
import type { CollectiviteFacts } from '../domain/collectivite-facts.ts';
import type { DiagnosticsDb } from './client.ts';

/** What decides whether an answer may be kept: read at each save, in one statement. */
export interface StoredSituation {
  readonly status: string;
  readonly questionnaireVersion: string;
  /** Of the published version; absent when it was withdrawn. */
  readonly fingerprint: string | undefined;
  /** Absent until identity has told of this collectivité. */
  readonly facts: CollectiviteFacts | undefined;
  readonly answers: Answers;
}

interface Row {
  status: string;
  questionnaire_version: string;
  fingerprint: string | null;
  kind: CollectiviteFacts['kind'] | null;
  population: number | null;
  departement: string | null;
  answers: Record<string, AnswerValue> | null;
}

const situationSql = `SELECT d.status, d.questionnaire_version, q.fingerprint, c.kind, c.population, c.departement,
    (SELECT json_object_agg(a.question_code, a.value) FROM answer a
     WHERE a.collectivite_id = d.collectivite_id AND a.diagnostic_id = d.id) AS answers
  FROM diagnostic d
    LEFT JOIN access.collectivite c ON c.id = d.collectivite_id
    LEFT JOIN published_questionnaire q ON q.version = d.questionnaire_version
  WHERE d.collectivite_id = tenant.collectivite::uuid AND d.id = $4::uuid`;

/** The situation of a diagnostic, as far as this scope sees it. */
export async function findSituation(db: DiagnosticsDb, scope: TenantScope, diagnosticId: string): Promise<StoredSituation | undefined> {
  const [row] = await db.hotRead<Row>(scope, situationSql, [diagnosticId]);
  if (row === undefined) return undefined;
  const { status, questionnaire_version: questionnaireVersion, fingerprint, answers } = row;
  return { status, questionnaireVersion, fingerprint: fingerprint ?? undefined, facts: factsOf(row), answers: answers ?? {} };
}

function factsOf({ kind, population, departement }: Row): CollectiviteFacts | undefined {
  if (kind === null) return undefined;
  return { kind, ...(population !== null && { population }), ...(departement !== null && { departement }) };
}
