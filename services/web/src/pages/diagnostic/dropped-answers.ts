import type { AnswerOutcome } from '@osinum/contracts';
import { FINE } from '@osinum/kernel';
import type { Fields } from '../shell/form.ts';
import { postedQuestions } from './posted-questions.ts';
import { isHidden, readTheme } from './save-theme.ts';
import type { Thematique } from './theme-page.ts';

/** Said when an answer was not kept because its question is no longer asked. */
export const HIDDEN_MEANWHILE = `Une question ne vous est plus posée, à cause d’une autre réponse. Ce que vous y aviez répondu n’est pas gardé${FINE}; vos autres réponses le sont.`;

/**
 * True when something answered on the page is not kept because its question is no longer asked: hidden before the
 * page came, by another answer of it, or while it was saved. What was kept before stays kept, though hidden.
 */
export function dropsAnAnswer(questions: Thematique['questions'], form: Fields, outcomes: readonly AnswerOutcome[]): boolean {
  const asked = new Set(questions.map(({ code }) => code));
  const { answers, wrong } = readTheme(postedQuestions(form).filter(({ code }) => !asked.has(code)), form);
  return answers.length + wrong.size > 0 || outcomes.some(isHidden);
}
