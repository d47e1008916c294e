import type { AnswerValue } from './answer.ts';
import type { CollectiviteFacts } from './collectivite-facts.ts';
import { monthsBetween } from './months.ts';
import type { Choice, DateQuestion, FactsQuestion, MultipleQuestion, NumberQuestion, Question } from './questionnaire.ts';

/** When and about whom the answer is read. */
export interface IndexContext {
  readonly facts: CollectiviteFacts;
  /** YYYY-MM-DD: the day of the diagnostic, from which the age of a date is counted. */
  readonly on: string;
}

/** The index of an answer, from 0 to 3; nothing for a silence or for an answer out of the score. */
export function indexOfAnswer(question: Question, answer: AnswerValue, context: IndexContext): number | undefined {
  if (answer.state !== 'answered' || question.weight === 0) return undefined;
  const chosen = 'choices' in question ? chosenOf(question.choices, answer) : [];
  switch (question.kind) {
    case 'single':
    case 'scale':
      return chosen[0]?.index;
    case 'multiple':
      return sumOf(question, chosen);
    case 'facts':
      return countOf(question, chosen);
    case 'date':
      return chosen.length > 0 ? chosen[0]!.index : ageOf(question, answer, context.on);
    case 'number':
      return shareOf(question, answer, context.facts);
    case 'figures':
      return undefined;
  }
}

function chosenOf(choices: readonly Choice[], answer: AnswerValue): readonly Choice[] {
  return choices.filter(({ code }) => answer.choices?.includes(code));
}

function sumOf({ choices }: MultipleQuestion, chosen: readonly Choice[]): number | undefined {
  if (chosen.length === 0 || choices.every(({ index }) => index === undefined)) return undefined;
  const sum = chosen.reduce((total, { index }) => total + (index ?? 0), 0);
  return Math.min(3, sum);
}

function countOf({ counts }: FactsQuestion, chosen: readonly Choice[]): number | undefined {
  if (chosen.length === 0) return undefined;
  const observed = chosen.filter(({ exclusive }) => exclusive !== true).length;
  return counts.find(({ atLeast }) => observed >= atLeast)?.index;
}

function ageOf({ ages }: DateQuestion, { date }: AnswerValue, on: string): number | undefined {
  const months = date === undefined ? undefined : monthsBetween(date, on);
  if (months === undefined) return undefined;
  return ages.find(({ underMonths }) => underMonths === undefined || months < underMonths)?.index;
}

/** All 3, at least half 2, at least one 1, none 0. Without the total, only none and at least one are known. */
function shareOf({ shareOf: name }: NumberQuestion, answer: AnswerValue, facts: CollectiviteFacts): number | undefined {
  const total = facts[name];
  const { number } = answer;
  if (number === undefined) return undefined;
  if (number === 0) return 0;
  if (total === undefined || total === 0) return undefined;
  if (number >= total) return 3;
  return number * 2 >= total ? 2 : 1;
}
