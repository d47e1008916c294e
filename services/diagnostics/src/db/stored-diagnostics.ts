import type { Collectivite } from '@osinum/contracts';
import type { TenantScope } from '@osinum/tenancy';
import type { MeasuredTime } from '../domain/peers/measured-time.ts';
import type { PublishedVersions } from '../domain/published-versions.ts';
import type { Situation } from '../domain/reading.ts';
import { storedAnswer, type AnswerColumns, type StoredAnswer } from './answers.ts';
import type { DiagnosticsDb, Tx } from './client.ts';
import { timesSql } from './cohort-cells.ts';
import { collectiviteOf, type CollectiviteRow } from './collectivites.ts';
import type { DiagnosticKey, DiagnosticRow } from './diagnostics.ts';
import { publishedIn, publishedOf, type PublishedName } from './questionnaires.ts';

/** All that is kept of a diagnostic and of the signed one before it: read at each of its pages, in one statement. */
export interface StoredDiagnostic {
  readonly row: DiagnosticRow;
  /** Absent until identity has told of this collectivité. */
  readonly collectivite: Collectivite | undefined;
  readonly versions: PublishedVersions;
  /** How long first diagnostics took, by cohort; belongs to nobody. */
  readonly times: readonly MeasuredTime[];
  /** The last saved at the end. */
  readonly answers: readonly StoredAnswer[];
  /** As of the day it was signed; absent while it is open. */
  readonly frozen: Situation | undefined;
  /** The same of the signed one it follows, as far as this scope sees it. */
  readonly previous: { readonly questionnaireVersion: string; readonly frozen: Situation } | undefined;
}

/** Without names: PostgreSQL writes forty of them in two thirds of the time. */
type AnswerInArray = [
  questionCode: string,
  value: AnswerColumns['value'],
  version: number,
  savedAt: string,
  savedBy: string,
  assistedMode: string | null,
  interlocutor: string | null,
];

interface Row extends Omit<DiagnosticRow, 'version'> {
  version: string | bigint;
  collectivite: CollectiviteRow | null;
  published: PublishedName[] | null;
  times: MeasuredTime[] | null;
  answers: AnswerInArray[] | null;
  frozen: Situation | null;
  previousVersion: string | null;
  previousFrozen: Situation | null;
}

const frozenOf = (snapshot: string) =>
  `CASE WHEN ${snapshot}.diagnostic_id IS NOT NULL THEN
    json_build_object('facts', ${snapshot}.facts, 'answers', ${snapshot}.answers, 'on', ${snapshot}.taken_on) END`;

const storedSql = (owner: string, id: string) => `SELECT d.collectivite_id AS "collectiviteId", d.id, d.instance_id AS "instanceId", d.status,
    d.questionnaire_version AS "questionnaireVersion", d.started_at AS "startedAt", d.started_by AS "startedBy",
    d.completed_at AS "completedAt", d.completed_by AS "completedBy", d.previous_id AS "previousId",
    d.visibility, d.visibility_since AS "visibilitySince", d.overall_score AS "overallScore", d.version,
    (SELECT row_to_json(c) FROM access.collectivite c WHERE c.id = d.collectivite_id) AS collectivite,
    (SELECT json_agg(json_build_object('version', q.version, 'fingerprint', q.fingerprint)) FROM published_questionnaire q) AS published,
    ${timesSql} AS times,
    (SELECT json_agg(json_build_array(a.question_code, a.value, a.version, a.saved_at, a.saved_by, a.assisted_mode, a.interlocutor) ORDER BY a.saved_at)
     FROM answer a WHERE a.collectivite_id = d.collectivite_id AND a.diagnostic_id = d.id) AS answers,
    ${frozenOf('s')} AS frozen, p.questionnaire_version AS "previousVersion", ${frozenOf('b')} AS "previousFrozen"
  FROM diagnostic d
    LEFT JOIN snapshot s ON s.collectivite_id = d.collectivite_id AND s.diagnostic_id = d.id
    LEFT JOIN diagnostic p ON p.collectivite_id = d.collectivite_id AND p.id = d.previous_id
    LEFT JOIN snapshot b ON b.collectivite_id = p.collectivite_id AND b.diagnostic_id = p.id
  WHERE d.collectivite_id = ${owner} AND d.id = ${id}`;

const ofTheTenant = storedSql('tenant.collectivite::uuid', '$4::uuid');
const ofThisOne = storedSql('$1::uuid', '$2::uuid');

/** A diagnostic as it is kept, as far as this scope sees it. */
export async function findStored(db: DiagnosticsDb, scope: TenantScope, diagnosticId: string): Promise<StoredDiagnostic | undefined> {
  const [found] = await db.hotRead<Row>(scope, ofTheTenant, [diagnosticId]);
  return found && storedOf(found, (names) => publishedOf(db, names));
}

/** The same within a transaction, which may hold the lock of the diagnostic. */
export async function findStoredIn(tx: Tx, { collectiviteId, diagnosticId }: DiagnosticKey): Promise<StoredDiagnostic | undefined> {
  const [found] = await tx.$queryRawUnsafe<Row[]>(ofThisOne, collectiviteId, diagnosticId);
  return found && storedOf(found, (names) => publishedIn(tx, names));
}

async function storedOf(found: Row, versionsOf: (names: readonly PublishedName[]) => Promise<PublishedVersions>): Promise<StoredDiagnostic> {
  const { collectivite, published, times, answers, frozen, previousVersion, previousFrozen, version, ...row } = found;
  return {
    row: { ...row, version: BigInt(version) },
    collectivite: collectivite === null ? undefined : collectiviteOf(row.collectiviteId, collectivite),
    versions: await versionsOf(published ?? []),
    times: times ?? [],
    answers: (answers ?? []).map(answerOf),
    frozen: frozen ?? undefined,
    previous: previousVersion === null || previousFrozen === null ? undefined : { questionnaireVersion: previousVersion, frozen: previousFrozen },
  };
}

function answerOf([questionCode, value, version, savedAt, savedBy, assistedMode, interlocutor]: AnswerInArray): StoredAnswer {
  return storedAnswer({ questionCode, value, version, savedAt: new Date(savedAt), savedBy, assistedMode, interlocutor });
}
