import type { HintRule } from '../hints.ts';
import type { CnamRules } from './rules.ts';

/** The boxes ticked beforehand where axes or posts are asked in full, from the other answers. */
export function preTicksOf({ axes, posts }: CnamRules): HintRule[] {
  return [axes, posts].map(({ full, codes, deduced, hinted }) => ({
    question: full,
    ticks: codes.map((choice) => ({ choice, when: [deduced[choice], hinted[choice]].filter((clause) => clause !== undefined) })),
  }));
}
