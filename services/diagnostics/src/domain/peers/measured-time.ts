import type { Comparability } from './contribution.ts';

/** How long first diagnostics took in a cohort, as it is shown. */
export interface MeasuredTime {
  readonly cohort: string;
  readonly questionnaireVersion: string;
  readonly contributors: number;
  readonly median: number;
  readonly high: number;
}

/** The time measured on the cohort, if its diagnostics asked the same questions. */
export function timeOf(times: readonly MeasuredTime[], cohort: string | undefined, comparable: Comparability): MeasuredTime | undefined {
  return times.find((time) => time.cohort === cohort && comparable.time(time.questionnaireVersion));
}
