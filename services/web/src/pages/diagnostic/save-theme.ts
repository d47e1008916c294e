import type { AnswerOutcome, diagnosticsApi, DiagnosticView, InputOf } from '@osinum/contracts';
import { NBSP } from '@osinum/kernel';
import { textOf, type Fields } from '../shell/form.ts';
import { anchorOf, fieldsOf } from './field-names.ts';
import type { Attempt } from './question-model.ts';
import { readAnswer } from './read-answer.ts';
import type { Attempts, Thematique } from './theme-page.ts';

type Given = InputOf<typeof diagnosticsApi.saveThematique>['body']['answers'][number];

/** What a posted page holds: the answers to save, and what to correct before. */
export interface ReadTheme {
  answers: Given[];
  wrong: Map<string, string>;
  /** Codes of the questions the page showed. */
  shown: Set<string>;
}

/** Reads a posted theme page; a question the page did not show is left alone. */
export function readTheme(questions: Thematique['questions'], form: Fields): ReadTheme {
  const read: ReadTheme = { answers: [], wrong: new Map(), shown: new Set() };
  for (const question of questions) {
    const version = textOf(form, fieldsOf(question.code).version);
    if (!/^\d{1,9}$/.test(version)) continue;
    read.shown.add(question.code);
    const answer = readAnswer(question, form);
    if (answer.kind === 'wrong') read.wrong.set(question.code, answer.message);
    if (answer.kind === 'answer') read.answers.push({ ...answer.value, questionCode: question.code, version: Number(version) });
  }
  return read;
}

/** What to show again after a save: undefined when every answer was kept. */
export function attemptsOf(read: ReadTheme, outcomes: readonly AnswerOutcome[], form: Fields): Attempts | undefined {
  const byCode = new Map<string, Attempt>([...read.wrong].map(([code, error]) => [code, { error, form }]));
  for (const outcome of outcomes) {
    const attempt = failureOf(outcome);
    if (attempt) byCode.set(outcome.questionCode, { ...attempt, form });
  }
  if (byCode.size === 0) return undefined;
  return { byCode, savedCount: outcomes.length - outcomes.filter(failureOf).length };
}

/** A question hidden by another answer of the same page is no mistake of the reader. */
function failureOf(outcome: AnswerOutcome): Attempt | undefined {
  if (outcome.outcome === 'refused') return outcome.code === 'question-hidden' ? undefined : { error: outcome.message };
  if (outcome.outcome !== 'conflict') return undefined;
  const theirs = `«${NBSP}${outcome.currentInWords}${NBSP}»`;
  return {
    error: `Entre-temps, quelqu’un a répondu ${theirs}. Votre choix est coché${NBSP}: gardez-le ou changez-le, puis enregistrez.`,
    version: outcome.current.version,
  };
}

/** The first question without an answer that the page just sent could not show: another answer of it brought it. */
export function questionThatAppeared(questions: Thematique['questions'], shown: ReadonlySet<string>): string | undefined {
  return questions.find(({ code, answer }) => !answer && !shown.has(code))?.code;
}

/** Where to go once a theme is saved: a question that has just appeared, the next theme, or the end. */
export function afterTheme({ id, thematiques, resumeAt }: DiagnosticView, here: string, appeared: string | undefined): string {
  const base = `/diagnostic/${id}`;
  if (appeared) return `${base}/themes/${here}?nouvelle=1#${anchorOf(appeared)}`;
  const position = thematiques.findIndex(({ code }) => code === here);
  const next = thematiques.slice(position + 1).find(({ visible }) => visible > 0);
  if (next) return `${base}/themes/${next.code}`;
  return resumeAt ? `${base}?reste=1` : `${base}/terminer`;
}
