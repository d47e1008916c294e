import type { SqlTx } from '@osinum/tenancy';
import type { Cell, Counted } from '../domain/peers/cell.ts';
import type { Contribution } from '../domain/peers/contribution.ts';

/** A figure of a cohort. */
export interface CellKey {
  readonly cohort: string;
  /** A theme, or the time at work. */
  readonly subject: string;
}

/** Makes two rebuildings follow one another, even in two processes. */
export async function lockCohorts(tx: SqlTx): Promise<void> {
  await tx.$queryRawUnsafe("SELECT pg_advisory_xact_lock(hashtext('cohort_cell'))::text");
}

interface ContributionRow extends Omit<Contribution, 'active'> {
  activeMinutes: number | null;
  activeVersion: string | null;
}

/** What the collectivités of a cohort bring. */
export async function findContributions(tx: SqlTx, cohort: string): Promise<Contribution[]> {
  const rows = await tx.$queryRawUnsafe<ContributionRow[]>(
    `SELECT collectivite_id AS "collectiviteId", questionnaire_version AS "questionnaireVersion", scores,
       active_minutes AS "activeMinutes", active_version AS "activeVersion"
     FROM cohort_contribution WHERE cohort = $1`,
    cohort,
  );
  return rows.map(({ activeMinutes, activeVersion, ...row }) => ({
    ...row,
    ...(activeMinutes !== null && activeVersion !== null && { active: { minutes: activeMinutes, questionnaireVersion: activeVersion } }),
  }));
}

interface CellRow {
  subject: string;
  contributors: number | null;
  low: number | null;
  median: number | null;
  high: number | null;
}

/** What is shown of a cohort, by subject, with what it was made of. */
export async function findCells(tx: SqlTx, cohort: string): Promise<Map<string, Cell>> {
  const counted = await findCounted(tx, cohort);
  const rows = await tx.$queryRawUnsafe<CellRow[]>('SELECT subject, contributors, low, median, high FROM cohort_cell WHERE cohort = $1', cohort);
  return new Map(rows.map((row) => [row.subject, { counted: counted.get(row.subject) ?? new Map(), ...shownIn(row) }]));
}

function shownIn({ contributors, low, median, high }: CellRow): Pick<Cell, 'figures'> {
  if (contributors === null || median === null || high === null) return {};
  return { figures: { contributors, median, high, ...(low !== null && { low }) } };
}

async function findCounted(tx: SqlTx, cohort: string): Promise<Map<string, Counted>> {
  const rows = await tx.$queryRawUnsafe<{ subject: string; collectivite: string; value: number }[]>(
    'SELECT subject, collectivite_id AS collectivite, value FROM cohort_counted WHERE cohort = $1',
    cohort,
  );
  const bySubject = Map.groupBy(rows, ({ subject }) => subject);
  return new Map([...bySubject].map(([subject, some]) => [subject, new Map(some.map(({ collectivite, value }) => [collectivite, value]))]));
}

/** Shows a cell in place of the one before, and remembers what it is made of. */
export async function keepCell(tx: SqlTx, { cohort, subject }: CellKey, { figures, counted }: Cell, made: { questionnaireVersion: string; at: Date }): Promise<void> {
  await tx.$executeRawUnsafe(
    `INSERT INTO cohort_cell (cohort, subject, questionnaire_version, contributors, low, median, high, counted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (cohort, subject) DO UPDATE SET questionnaire_version = excluded.questionnaire_version, contributors = excluded.contributors,
       low = excluded.low, median = excluded.median, high = excluded.high, counted_at = excluded.counted_at`,
    cohort, subject, made.questionnaireVersion, figures?.contributors ?? null, figures?.low ?? null, figures?.median ?? null, figures?.high ?? null, made.at,
  );
  await tx.$executeRawUnsafe('DELETE FROM cohort_counted WHERE cohort = $1 AND subject = $2', cohort, subject);
  await tx.$executeRawUnsafe(
    `INSERT INTO cohort_counted (cohort, subject, collectivite_id, value)
     SELECT $1, $2, collectivite, value FROM unnest($3::uuid[], $4::float8[]) AS counted (collectivite, value)`,
    cohort, subject, [...counted.keys()], [...counted.values()],
  );
}
