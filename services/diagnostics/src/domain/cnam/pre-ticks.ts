import type { AnswerValue } from '../answer.ts';
import type { Reading } from '../reading.ts';
import { judge } from './clause.ts';
import type { CnamRules } from './rules.ts';

/**
 * The boxes ticked beforehand where axes or posts are asked in full, from the other answers. They count only
 * once the page is sent.
 */
export function preTicksOf({ axes, posts }: CnamRules, reading: Reading, question: string): AnswerValue | undefined {
  const asked = [
    { ...axes, clauses: [axes.deduced, axes.hinted] },
    { ...posts, clauses: [posts.deduced, posts.hinted] },
  ].find(({ full }) => full === question);
  if (asked === undefined) return undefined;
  const choices = asked.codes.filter((code) =>
    asked.clauses.some((clauses) => clauses[code] !== undefined && judge(clauses[code], reading) === true),
  );
  return choices.length === 0 ? undefined : { state: 'answered', choices };
}
