import { rows } from './rows.ts';
import { answerTo, isVisible, type Answer, type Case } from './slow-evaluator.ts';

/** Whether the answer would count, were it given now: what a save must accept, and nothing else. */
export function isAcceptable(one: Case, code: string, answer: Answer): boolean {
  const row = rows.find((candidate) => candidate.code === code)!;
  return answerTo(row, { ...one, answers: { ...one.answers, [code]: answer } }) !== undefined;
}

/** The first visible question without answer after the last one answered, else the first of all. */
export function nextQuestion(one: Case, last: string | undefined): string | undefined {
  const missing = rows.map((row, place) => ({ row, place })).filter(({ row }) => isVisible(row, one) && answerTo(row, one) === undefined);
  const from = rows.findIndex((row) => row.code === last && isVisible(row, one));
  return (missing.find(({ place }) => place > from) ?? missing[0])?.row.code;
}
