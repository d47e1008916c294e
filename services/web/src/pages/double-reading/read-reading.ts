import type { EluAnswer, Problem, ReadingSheet } from '@osinum/contracts';
import { readAnswer } from '../diagnostic/read-answer.ts';
import type { Fields } from '../shell/form.ts';
import type { ReadingAttempt } from './elu-pages.ts';

/** The answers of a posted reading, those that are offered, and what contradicts itself. */
export function readReading({ questions }: ReadingSheet, form: Fields): { answers: EluAnswer[]; errors: ReadonlyMap<string, string> } {
  const answers: EluAnswer[] = [];
  const errors = new Map<string, string>();
  for (const question of questions) {
    const read = readAnswer(question, form);
    if (read.kind === 'wrong') errors.set(question.code, read.message);
    if (read.kind !== 'answer') continue;
    const choices = read.value.choices?.filter((chosen) => question.options.some(({ code }) => code === chosen));
    if (read.value.state === 'unknown') answers.push({ questionCode: question.code, state: 'unknown' });
    else if (choices && choices.length > 0) answers.push({ questionCode: question.code, state: 'answered', choices });
  }
  return { answers, errors };
}

/** What the service found wrong, beside what the page saw itself. */
export function attemptAfter({ errors = [] }: Problem, form: Fields, seen: ReadonlyMap<string, string>): ReadingAttempt {
  return { form, errors: new Map([...errors.map(({ path, message }) => [path, message] as const), ...seen]) };
}
