import type { AnswerValue } from './answer.ts';
import { judge, questionsBehind, type Clause } from './cnam/clause.ts';
import type { Reading } from './reading.ts';

/** Boxes of a question that other answers tick beforehand. */
export interface HintRule {
  readonly question: string;
  /** In the order of the boxes: what ticks each. */
  readonly ticks: readonly { readonly choice: string; readonly when: readonly Clause[] }[];
}

/** An answer proposed, and the questions whose answers propose it. It counts only once the page is sent. */
export interface Hint {
  readonly value: AnswerValue;
  readonly from: readonly string[];
}

/** What the other answers propose to a question; nothing when no rule speaks of it, or when none holds. */
export function hintOf(rules: readonly HintRule[], reading: Reading, question: string): Hint | undefined {
  const held = (rules.find((rule) => rule.question === question)?.ticks ?? []).flatMap(({ choice, when }) => {
    const holding = when.filter((clause) => judge(clause, reading) === true);
    return holding.length === 0 ? [] : [{ choice, from: holding.flatMap((clause) => questionsBehind(clause, reading)) }];
  });
  if (held.length === 0) return undefined;
  return { value: { state: 'answered', choices: held.map(({ choice }) => choice) }, from: [...new Set(held.flatMap(({ from }) => from))] };
}
