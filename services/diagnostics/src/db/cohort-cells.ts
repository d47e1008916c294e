import type { Figures } from '../domain/peers/figures.ts';
import type { Tx } from './client.ts';

/** A figure of a cohort as it is shown. */
export interface ShownCell extends Figures {
  readonly subject: string;
  /** Of the questions asked when it was counted. */
  readonly questionnaireVersion: string;
  readonly countedAt: Date;
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
