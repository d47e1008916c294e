import { enoughScored } from '../scores.ts';
import type { FrozenScores } from '../snapshot.ts';
import type { Counted } from './cell.ts';

/** What a collectivité brings to its cohort: the scores of its last signed diagnostic, and how long the first one took. */
export interface Contribution {
  readonly collectiviteId: string;
  readonly questionnaireVersion: string;
  /** By theme: those that a bar shows. */
  readonly scores: Readonly<Record<string, number>>;
  readonly active?: ActiveTime;
}

/** The time at work on a first diagnostic. Taken again, it begins with the answers of the last time, and says nothing to those who start. */
export interface ActiveTime {
  readonly minutes: number;
  readonly questionnaireVersion: string;
}

/** Whether what was measured on a version may stand beside what is asked now. */
export interface Comparability {
  scores(questionnaireVersion: string, thematique: string): boolean;
  time(questionnaireVersion: string): boolean;
}

/** The scores that others may be set beside: of themes of which enough is scored. */
export function contributedScores({ thematiques }: FrozenScores): Record<string, number> {
  const told = thematiques.filter(({ score, scoredShare }) => score !== undefined && scoredShare >= enoughScored);
  return Object.fromEntries(told.map(({ code, score }) => [code, score!]));
}

/** What counts for a theme: scores counted on the same questions, answered by what is worth the same. */
export function countedScores(contributions: readonly Contribution[], thematique: string, comparable: Comparability): Counted {
  return new Map(
    contributions
      .filter(({ questionnaireVersion, scores }) => scores[thematique] !== undefined && comparable.scores(questionnaireVersion, thematique))
      .map(({ collectiviteId, scores }) => [collectiviteId, scores[thematique]!]),
  );
}

/** What counts for the time: first diagnostics that asked the same questions. */
export function countedTimes(contributions: readonly Contribution[], comparable: Comparability): Counted {
  return new Map(
    contributions.flatMap(({ collectiviteId, active }) =>
      active !== undefined && comparable.time(active.questionnaireVersion) ? [[collectiviteId, active.minutes] as const] : [],
    ),
  );
}
