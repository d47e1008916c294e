import type { Questionnaire } from '../questionnaire.ts';
import type { Counted } from './cell.ts';
import { countedScores, countedTimes, type Comparability, type Contribution } from './contribution.ts';
import { scoreFigures, timeFigures, type FiguresRule } from './figures.ts';

/** One thing that is counted of a cohort. */
export interface Subject {
  /** The code of a theme, or `activeTime`. */
  readonly code: string;
  readonly rule: FiguresRule;
  countedIn(contributions: readonly Contribution[]): Counted;
}

/** How long a first diagnostic took; no theme bears this code. */
export const activeTime = 'active-time';

/** All that is counted of a cohort, on the questions of a version: each theme, and the time at work. */
export function subjectsOf({ thematiques }: Questionnaire, comparable: Comparability): Subject[] {
  return [
    ...thematiques.map(({ code }) => ({
      code,
      rule: scoreFigures,
      countedIn: (contributions: readonly Contribution[]) => countedScores(contributions, code, comparable),
    })),
    { code: activeTime, rule: timeFigures, countedIn: (contributions) => countedTimes(contributions, comparable) },
  ];
}
