import type { Reading } from '../reading.ts';
import { plansMore, readAxes, takesFullPath, type AxisReading } from './axes.ts';
import { judge } from './clause.ts';
import type { Known } from './known.ts';
import { readPosts, type PostsReading } from './posts.ts';
import type { CnamRules, ProfileCorrection } from './rules.ts';

/** What the answers tell of the six criteria, before any profile is looked at. */
export interface Findings extends PostsReading {
  readonly path: 'light' | 'full';
  readonly plan: Known;
  readonly elu: Known;
  readonly axes: readonly AxisReading[];
  readonly plansMore: Known;
  readonly evaluation: Known;
  readonly topDown: Known;
  readonly reseaux: Known;
  readonly participatif: Known;
}

/** Reads the six criteria in the answers, as corrected by the collectivité. */
export function findingsOf(rules: CnamRules, reading: Reading, correction: ProfileCorrection): Findings {
  const { plan, elu, evaluation, communication } = rules;
  const axes = readAxes(rules, reading, correction);
  return {
    path: takesFullPath(rules, reading) ? 'full' : 'light',
    plan: judge(plan, reading),
    elu: judge(elu, reading),
    axes,
    plansMore: plansMore(rules, reading, axes),
    ...readPosts(rules, reading, correction),
    evaluation: judge(evaluation, reading),
    topDown: judge(communication.topDown, reading),
    reseaux: judge(communication.reseaux, reading),
    participatif: judge(communication.participatif, reading),
  };
}
