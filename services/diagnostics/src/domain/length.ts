import type { Question } from './questionnaire.ts';
import { visibleQuestions, type QuestionReading, type Reading } from './reading.ts';

const seconds: Record<Question['kind'], number> = {
  single: 20,
  scale: 12,
  multiple: 35,
  number: 25,
  date: 30,
  facts: 40,
  figures: 40,
};
const secondsPerThematique = 15;

/** Estimated time for all that this collectivité is asked. */
export function secondsInAll(reading: Reading): number {
  return secondsFor(visibleQuestions(reading));
}

/** Estimated time for what is left to answer. */
export function secondsLeft(reading: Reading): number {
  return secondsFor(visibleQuestions(reading).filter(({ state }) => state === 'unanswered'));
}

/** « De 15 à 30 minutes »: from 0.8 to 1.4 times the estimate, rounded to five minutes, five at least. */
export function minutesToShow(estimate: number): { readonly from: number; readonly to: number } {
  const rounded = (factor: number) => Math.max(5, Math.round((estimate * factor) / 300) * 5);
  return { from: rounded(0.8), to: rounded(1.4) };
}

/** The same out of minutes that others took for all of it: the share that is left of them, rounded to five minutes. */
export function measuredMinutesLeft(reading: Reading, { median, high }: { readonly median: number; readonly high: number }): { readonly from: number; readonly to: number } {
  const share = secondsLeft(reading) / secondsInAll(reading);
  const rounded = (minutes: number) => Math.max(5, Math.round((minutes * share) / 5) * 5);
  return { from: rounded(median), to: rounded(high) };
}

function secondsFor(questions: readonly QuestionReading[]): number {
  const thematiques = new Set(questions.map(({ thematique }) => thematique.code));
  const reading = questions.reduce((sum, { question }) => sum + seconds[question.kind], 0);
  return reading + thematiques.size * secondsPerThematique;
}
