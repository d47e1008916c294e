import { createHash } from 'node:crypto';
import { choicesOf } from '../../domain/compile-questionnaire.ts';
import type { Question, Questionnaire } from '../../domain/questionnaire.ts';

/** A fingerprint of what a version means: codes, kinds, weights, indices, conditions and profile rules. Its spelling is left out. */
export function contentHashOf({ conditions, thematiques, cnam }: Questionnaire): string {
  const themes = thematiques.map(({ code, questions, alerts }) => [code, questions.map(meaningOf), alerts.map(({ code, question, choice }) => [code, question, choice])]);
  const meaning = [conditions, themes, ...(cnam === undefined ? [] : [cnam])];
  return createHash('sha256').update(JSON.stringify(meaning)).digest('hex');
}

function meaningOf(question: Question): unknown[] {
  const { code, kind, weight, visibleWhen, notConcerned } = question;
  const scale = 'ages' in question ? question.ages : 'counts' in question ? question.counts : 'shareOf' in question ? question.shareOf : null;
  const choices = choicesOf(question).map((choice) => [choice.code, choice.index, choice.exclusive, choice.offeredWhen]);
  return [code, kind, weight, visibleWhen, notConcerned !== undefined, scale, choices];
}
