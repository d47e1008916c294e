import { formatNumber, NBSP } from '@osinum/kernel';
import type { Answer } from './answer.ts';

/** A question and its answers in the words of the questionnaire. */
export interface Cause {
  question: string;
  /** What a number counts. */
  unit?: string;
  answers: Readonly<Record<string, string>>;
}

/** By question code. */
export type Causes = Readonly<Record<string, Cause>>;

const monthFormat = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What was answered, as the reader chose it on the page. */
export function answerInWords(cause: Cause | undefined, answer: Answer): string {
  if (answer.state === 'unknown') return 'Je ne sais pas';
  const chosen = answer.choices.flatMap((choice) => cause?.answers[choice] ?? []);
  if (chosen.length > 0) return chosen.join(', ');
  if (answer.date !== undefined) return monthFormat.format(new Date(`${answer.date.slice(0, 7)}-01T00:00:00Z`));
  return answer.number === undefined ? '' : [formatNumber(answer.number), cause?.unit ?? ''].join(NBSP).trim();
}
