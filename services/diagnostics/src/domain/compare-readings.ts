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
  /** What was asked in the older version, with the answer in its own words; several when questions were merged. */
  readonly previous: readonly QuestionReading[];
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
    const [origin, ...others] = (origins.get(current.question.code) ?? []).flatMap(({ code, row }) => {
      const previous = before.byCode.get(code);
      return previous === undefined ? [] : [{ previous, row }];
    });
    if (origin === undefined) return current.state === 'hidden' ? [] : [newlyAsked(current, 'new')];
    if (others.length > 0) return compareMerged([origin, ...others].map(({ previous }) => previous), current);
    return compareRow(origin.previous, current, origin.row, before);
  });
  return [...kept, ...goneQuestions(before, mapping)];
}

/** By code of the newer version: the questions that lead to it. */
function originsOf({ rows }: VersionMapping): ReadonlyMap<string, readonly { code: string; row: RowMapping }[]> {
  const kept = [...rows].flatMap(([code, row]) => (row.kind === 'gone' ? [] : [{ code, row, to: row.to }]));
  return Map.groupBy(kept, ({ to }) => to);
}

/** Several questions put together into one: what was answered to each is shown, and nothing is counted. */
function compareMerged(origins: readonly QuestionReading[], current: QuestionReading): readonly QuestionChange[] {
  const previous = origins.filter(({ answer }) => answer !== undefined);
  if (current.state === 'hidden') return previous.length === 0 ? [] : [{ reading: current, previous, change: 'no-longer-asked' }];
  if (origins.every(({ state }) => state === 'hidden')) return [newlyAsked(current, 'new-for-you')];
  if (previous.length === 0 || current.answer === undefined) return [];
  return [{ reading: current, previous, after: current.answer, change: 'modified' }];
}

function compareRow(
  previous: QuestionReading,
  current: QuestionReading,
  row: RowMapping,
  before: Reading,
): readonly QuestionChange[] {
  if (current.state === 'hidden') {
    return previous.answer === undefined ? [] : [{ reading: current, previous: [previous], change: 'no-longer-asked', before: previous.answer }];
  }
  if (previous.state === 'hidden') return [newlyAsked(current, 'new-for-you')];
  if (previous.answer === undefined || current.answer === undefined) return [];
  const sides = { reading: current, previous: [previous], after: current.answer };
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
  return { reading, previous: [], change, ...(reading.answer && { after: reading.answer }) };
}

function goneQuestions(before: Reading, { rows }: VersionMapping): readonly QuestionChange[] {
  return before.questions
    .filter(({ question, state }) => state !== 'hidden' && (rows.get(question.code)?.kind ?? 'gone') === 'gone')
    .map((reading) => ({ reading, previous: [reading], change: 'gone', ...(reading.answer && { before: reading.answer }) }));
}
