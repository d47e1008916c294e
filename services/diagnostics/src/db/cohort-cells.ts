import type { Figures } from '../domain/peers/figures.ts';
import type { MeasuredTime } from '../domain/peers/measured-time.ts';
import { activeTime } from '../domain/peers/subjects.ts';
import type { Tx } from './client.ts';

/** A figure of a cohort as it is shown. */
export interface ShownCell extends Figures {
  readonly subject: string;
  /** Of the questions asked when it was counted. */
  readonly questionnaireVersion: string;
  readonly countedAt: Date;
}

/** How long first diagnostics took, by cohort: a part of a statement. */
export const timesSql = `(SELECT json_agg(json_build_object('cohort', t.cohort, 'questionnaireVersion', t.questionnaire_version,
      'contributors', t.contributors, 'median', t.median, 'high', t.high))
    FROM cohort_cell t WHERE t.subject = '${activeTime}' AND t.contributors IS NOT NULL)`;

/** The same on its own. */
export async function listTimes(tx: Tx): Promise<MeasuredTime[]> {
  const [row] = await tx.$queryRawUnsafe<{ times: MeasuredTime[] | null }[]>(`SELECT ${timesSql} AS times`);
  return row?.times ?? [];
}

/** What is shown of a cohort. */
export async function listShownCells(tx: Tx, cohort: string): Promise<ShownCell[]> {
  const rows = await tx.cohortCell.findMany({ where: { cohort, contributors: { not: null } } });
  return rows.map(({ subject, questionnaireVersion, countedAt, contributors, low, median, high }) => ({
    subject,
    questionnaireVersion,
    countedAt,
    contributors: contributors!,
    ...(low !== null && { low }),
    median: median!,
    high: high!,
  }));
}
