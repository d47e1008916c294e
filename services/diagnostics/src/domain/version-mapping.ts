import type { AnswerValue } from './answer.ts';
import { choicesOf } from './compile-questionnaire.ts';
import type { Question, Questionnaire } from './questionnaire.ts';

/** What became of a question of the older version. */
export type RowMapping =
  /** Same meaning; answers may have been merged, many to one, at equal index. */
  | { readonly kind: 'comparable'; readonly to: string; readonly choices?: Readonly<Record<string, string>> }
  /** An answer was split, a period or a unit changed: both values are shown, without difference. */
  | { readonly kind: 'modified'; readonly to: string }
  | { readonly kind: 'gone' };

/** One line per code of the older version; the codes of the newer one that none leads to are new. */
export interface VersionMapping {
  readonly from: string;
  readonly to: string;
  readonly rows: ReadonlyMap<string, RowMapping>;
}

/** The mapping of a version to itself: everything is comparable. */
export function sameVersion({ source }: { readonly source: Questionnaire }): VersionMapping {
  return mappingFrom(source, source);
}

/**
 * The mapping of a version to the next one. A code kept with the same answers is comparable, whatever its wording,
 * weight, condition or indices; with other answers, another kind or another unit, it is modified. What the codes
 * cannot tell is said by the newer version in `replaces`. Questions merged into one are modified, whatever is said.
 */
export function mappingFrom(before: Questionnaire, after: Questionnaire): VersionMapping {
  const next = new Map(questionsOf(after).map((question) => [question.code, question]));
  const said = before === after ? {} : (after.replaces ?? {});
  const rows = questionsOf(before).map((question) => [question.code, said[question.code] ?? rowOf(question, next.get(question.code))] as const);
  return { from: before.version, to: after.version, rows: mergedApart(new Map(rows)) };
}

/** Several questions that lead to one are not that one: none of them compares with it. */
function mergedApart(rows: ReadonlyMap<string, RowMapping>): ReadonlyMap<string, RowMapping> {
  const reached = [...rows.values()].flatMap((row) => (row.kind === 'gone' ? [] : [row.to]));
  const merged = new Set(reached.filter((to, position) => reached.indexOf(to) < position));
  return new Map([...rows].map(([code, row]) => [code, row.kind !== 'gone' && merged.has(row.to) ? { kind: 'modified', to: row.to } : row]));
}

/** Two mappings one after the other: what is modified or gone on the way stays so. */
export function chained(first: VersionMapping, second: VersionMapping): VersionMapping {
  const rows = [...first.rows].map(([code, row]) => [code, row.kind === 'gone' ? row : onward(row, second.rows.get(row.to))] as const);
  return { from: first.from, to: second.to, rows: new Map(rows) };
}

/** An older answer in the words of the newer version. */
export function translate(answer: AnswerValue, choices: Readonly<Record<string, string>> = {}): AnswerValue {
  if (answer.choices === undefined) return answer;
  return { ...answer, choices: [...new Set(answer.choices.map((choice) => choices[choice] ?? choice))] };
}

/** Every question of a version, in order. */
export function questionsOf({ thematiques }: Questionnaire): readonly Question[] {
  return thematiques.flatMap(({ questions }) => questions);
}

function rowOf(before: Question, after: Question | undefined): RowMapping {
  if (after === undefined) return { kind: 'gone' };
  return { kind: answersOf(before) === answersOf(after) ? 'comparable' : 'modified', to: after.code };
}

/** What may be answered: kind, codes, unit, fields. */
function answersOf(question: Question): string {
  const codes = choicesOf(question).map(({ code, exclusive }) => `${code}${exclusive ? ' alone' : ''}`).toSorted();
  const measured = question.kind === 'number' ? [question.unit, question.shareOf] : question.kind === 'figures' ? question.fields.map(({ code, unit }) => `${code} ${unit}`) : [];
  return JSON.stringify([question.kind, codes, measured]);
}

function onward(first: Exclude<RowMapping, { kind: 'gone' }>, second: RowMapping | undefined): RowMapping {
  if (second === undefined || second.kind === 'gone') return { kind: 'gone' };
  if (first.kind === 'modified' || second.kind === 'modified') return { kind: 'modified', to: second.to };
  const merged = Object.entries(first.choices ?? {}).map(([old, choice]) => [old, second.choices?.[choice] ?? choice]);
  const choices = { ...second.choices, ...Object.fromEntries(merged) };
  return { kind: 'comparable', to: second.to, ...(Object.keys(choices).length > 0 && { choices }) };
}
