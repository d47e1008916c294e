import { sameAnswer, type AnswerValue } from './answer.ts';
import { indexOfAnswer } from './index-of-answer.ts';
import type { QuestionReading, Reading } from './reading.ts';
import { translate, type RowMapping, type VersionMapping } from './version-mapping.ts';

export type Change =
  | 'up'
  | 'down'
  | 'same'
  /** Both known, another answer, without an index on both sides. */
  | 'other'
  /** « Vous savez maintenant ». */
  | 'now-known'
  | 'now-unknown'
  /** A question of the newer version. */
  | 'new'
  /** Was there, not asked then: a tier was crossed, or another answer opened it. */
  | 'new-for-you'
  | 'no-longer-asked'
  | 'modified'
  | 'gone';

export interface QuestionChange {
  /** The question of the newer version; of the older one when it is gone. */
  readonly reading: QuestionReading;
  readonly change: Change;
  /** The question of the older version, with the answer in its own words; absent when it was not asked. */
  readonly previous?: QuestionReading;
  /** That answer in the codes of the newer version, where they can be set side by side. */
  readonly before?: AnswerValue;
  readonly after?: AnswerValue;
  /** Both sides with the table of the newer version; present only when both are scored. */
  readonly indices?: { readonly before: number; readonly after: number };
}

/** Question by question, what an older and a newer reading say, along the mapping of their versions. */
export function compareQuestions(before: Reading, after: Reading, mapping: VersionMapping): readonly QuestionChange[] {
  const origins = originsOf(mapping);
  const kept = after.questions.flatMap((current) => {
    const [code, row] = origins.get(current.question.code) ?? [];
    const previous = code === undefined ? undefined : before.byCode.get(code);
    if (row === undefined || previous === undefined) return current.state === 'hidden' ? [] : [newlyAsked(current, 'new')];
    return compareRow(previous, current, row, before);
  });
  return [...kept, ...goneQuestions(before, mapping)];
}

function originsOf({ rows }: VersionMapping): ReadonlyMap<string, readonly [string, RowMapping]> {
  return new Map([...rows].flatMap(([code, row]) => (row.kind === 'gone' ? [] : [[row.to, [code, row]] as const])));
}

function compareRow(
  previous: QuestionReading,
  current: QuestionReading,
  row: RowMapping,
  before: Reading,
): readonly QuestionChange[] {
  if (current.state === 'hidden') {
    return previous.answer === undefined ? [] : [{ reading: current, previous, change: 'no-longer-asked', before: previous.answer }];
  }
  if (previous.state === 'hidden') return [newlyAsked(current, 'new-for-you')];
  if (previous.answer === undefined || current.answer === undefined) return [];
  const sides = { reading: current, previous, after: current.answer };
  if (row.kind !== 'comparable') return [{ ...sides, before: previous.answer, change: 'modified' }];
  const old = translate(previous.answer, row.choices);
  const index = indexOfAnswer(current.question, old, { facts: before.facts, on: before.on });
  const indices =
    index === undefined || current.index === undefined ? undefined : { before: index, after: current.index };
  return [{ ...sides, before: old, change: changeOf(old, current.answer, indices), ...(indices && { indices }) }];
}

function changeOf(before: AnswerValue, after: AnswerValue, indices: QuestionChange['indices']): Change {
  if (indices !== undefined && indices.before !== indices.after) return indices.after > indices.before ? 'up' : 'down';
  if (sameAnswer(before, after) || indices !== undefined) return 'same';
  if (before.state === 'unknown') return 'now-known';
  return after.state === 'unknown' ? 'now-unknown' : 'other';
}

function newlyAsked(reading: QuestionReading, change: 'new' | 'new-for-you'): QuestionChange {
  return { reading, change, ...(reading.answer && { after: reading.answer }) };
}

function goneQuestions(before: Reading, { rows }: VersionMapping): readonly QuestionChange[] {
  return before.questions
    .filter(({ question, state }) => state !== 'hidden' && (rows.get(question.code)?.kind ?? 'gone') === 'gone')
    .map((reading) => ({ reading, previous: reading, change: 'gone', ...(reading.answer && { before: reading.answer }) }));
}
