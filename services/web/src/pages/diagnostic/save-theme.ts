import type { AnswerOutcome, AnswerValue, diagnosticsApi, DiagnosticView, InputOf } from '@osinum/contracts';
import { NBSP } from '@osinum/kernel';
import { textOf, type Fields } from '../shell/form.ts';
import { anchorOf, fieldsOf } from './field-names.ts';
import type { Attempt } from './question-model.ts';
import { readAnswer, type Readable } from './read-answer.ts';
import { isAsShown, readShown, type Shown } from './shown-answer.ts';
import type { Attempts, Thematique } from './theme-page.ts';

export type Given = InputOf<typeof diagnosticsApi.saveThematique>['body']['answers'][number];

/** What a posted page holds: the answers to save, and what to correct before. */
export interface ReadTheme {
  answers: Given[];
  wrong: Map<string, string>;
  /** Codes of the questions the page showed. */
  shown: Set<string>;
  /** Kept answers that came back as the page showed them: left out of the save, since somebody may have changed them meanwhile. */
  untouched: Given[];
}

/** Reads a posted theme page; a question the page did not show, or that nobody touched, is left alone. */
export function readTheme(questions: readonly Readable[], form: Fields): ReadTheme {
  const read: ReadTheme = { answers: [], wrong: new Map(), shown: new Set(), untouched: [] };
  for (const question of questions) {
    const shown = readShown(textOf(form, fieldsOf(question.code).version));
    if (!shown) continue;
    read.shown.add(question.code);
    const answer = readAnswer(question, form);
    if (answer.kind === 'wrong') read.wrong.set(question.code, answer.message);
    if (answer.kind !== 'answer') continue;
    const into = isUntouched(shown, answer.value) ? read.untouched : read.answers;
    into.push({ ...answer.value, questionCode: question.code, version: shown.version });
  }
  return read;
}

/** What is only offered from the last time is kept once it is sent. */
const isUntouched = (shown: Shown, value: AnswerValue) => shown.version > 0 && isAsShown(shown, value);

export type Conflict = Extract<AnswerOutcome, { outcome: 'conflict' }>;
type AuthorName = (answer: Conflict['current']) => string;

/** What to show again after a save: undefined when every answer was kept. */
export function attemptsOf(read: ReadTheme, outcomes: readonly AnswerOutcome[], form: Fields, nameOf: AuthorName = () => 'quelqu’un'): Attempts | undefined {
  const byCode = new Map<string, Attempt>([...read.wrong].map(([code, error]) => [code, { error, form }]));
  for (const outcome of outcomes) {
    const attempt = failureOf(outcome, nameOf);
    if (attempt) byCode.set(outcome.questionCode, { ...attempt, form });
  }
  if (byCode.size === 0) return undefined;
  const saved = outcomes.filter(isKept).length;
  return { byCode, savedCount: saved + read.untouched.length };
}

type KeptOutcome = Extract<AnswerOutcome, { answer: unknown }>;

/** True when the answer is kept: now, or by somebody who said the same. */
export const isKept = (outcome: AnswerOutcome): outcome is KeptOutcome => outcome.outcome === 'saved' || outcome.outcome === 'unchanged';

/** True when the question is no longer asked. */
export const isHidden = (outcome: AnswerOutcome) => outcome.outcome === 'refused' && outcome.code === 'question-hidden';

/** A question that is no longer asked is no mistake of the reader. */
function failureOf(outcome: AnswerOutcome, nameOf: AuthorName): Attempt | undefined {
  if (outcome.outcome === 'refused') return isHidden(outcome) ? undefined : { error: outcome.message };
  if (outcome.outcome !== 'conflict') return undefined;
  return {
    error: `${answeredMeanwhile(outcome, nameOf)} Votre choix est coché${NBSP}: gardez-le ou changez-le, puis enregistrez.`,
    version: outcome.current.version,
  };
}

/** « Entre-temps, Paul Lemoine a répondu « Non ». » One may disagree with oneself, from another tab. */
export function answeredMeanwhile({ current, currentInWords }: Conflict, nameOf: AuthorName): string {
  const author = nameOf(current);
  return `Entre-temps, ${author} ${/^vous\b/.test(author) ? 'avez' : 'a'} répondu «${NBSP}${currentInWords}${NBSP}».`;
}

/** The first question without an answer that the page just sent could not show: another answer of it brought it. */
export function questionThatAppeared(questions: Thematique['questions'], shown: ReadonlySet<string>): string | undefined {
  return questions.find(({ code, answer }) => !answer && !shown.has(code))?.code;
}

/** Where to go once a theme is saved: a question that has just appeared, the next theme, or the end. */
export function afterTheme({ id, thematiques, resumeAt }: DiagnosticView, here: string, appeared: string | undefined, base = `/diagnostic/${id}`): string {
  if (appeared) return `${base}/themes/${here}?nouvelle=1#${anchorOf(appeared)}`;
  const position = thematiques.findIndex(({ code }) => code === here);
  const next = thematiques.slice(position + 1).find(({ visible }) => visible > 0);
  if (next) return `${base}/themes/${next.code}`;
  return resumeAt ? `${base}?reste=1` : `${base}/terminer`;
}
