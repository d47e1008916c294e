import type { AnswerOutcome, diagnosticsApi, DiagnosticView, InputOf } from '@osinum/contracts';
import { FINE, NBSP } from '@osinum/kernel';
import { textOf, type Fields } from '../shell/form.ts';
import { anchorOf, fieldsOf } from './field-names.ts';
import type { Attempt } from './question-model.ts';
import { readAnswer, type Readable } from './read-answer.ts';
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
export function readTheme(questions: readonly Readable[], form: Fields): ReadTheme {
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

type Conflict = Extract<AnswerOutcome, { outcome: 'conflict' }>;
type AuthorName = (answer: Conflict['current']) => string;

/** Said when an answer was not kept because its question is no longer asked. */
export const HIDDEN_MEANWHILE = `Une question ne vous est plus posée, à cause d’une réponse donnée entre-temps. Ce que vous y aviez répondu n’est pas gardé${FINE}; vos autres réponses le sont.`;

/** True when the page held an answer to a question that is no longer asked: another answer, given since, hides it. */
export function holdsHiddenAnswer(questions: Thematique['questions'], form: Fields): boolean {
  const asked = new Set(questions.map(({ code }) => code));
  return Object.entries(form).some(([name, value]) => {
    const code = codeOf(name);
    return code !== undefined && value !== '' && value !== undefined && !asked.has(code) && form[`version.${code}`] !== undefined;
  });
}

/** Whose answer a field holds. */
function codeOf(name: string): string | undefined {
  const [, plain, figures] = /^(?:(?:reponse|nombre|annee)\.(.+)|chiffre\.(.+)\.[^.]+)$/.exec(name) ?? [];
  return plain ?? figures;
}

/** What to show again after a save: undefined when every answer was kept. */
export function attemptsOf(read: ReadTheme, outcomes: readonly AnswerOutcome[], form: Fields, nameOf: AuthorName = () => 'quelqu’un'): Attempts | undefined {
  const byCode = new Map<string, Attempt>([...read.wrong].map(([code, error]) => [code, { error, form }]));
  for (const outcome of outcomes) {
    const attempt = failureOf(outcome, nameOf);
    if (attempt) byCode.set(outcome.questionCode, { ...attempt, form });
  }
  if (byCode.size === 0) return undefined;
  return { byCode, savedCount: outcomes.length - outcomes.filter((outcome) => failureOf(outcome, nameOf)).length };
}

/** A question hidden by another answer of the same page is no mistake of the reader. */
function failureOf(outcome: AnswerOutcome, nameOf: AuthorName): Attempt | undefined {
  if (outcome.outcome === 'refused') return outcome.code === 'question-hidden' ? undefined : { error: outcome.message };
  if (outcome.outcome !== 'conflict') return undefined;
  const theirs = `«${NBSP}${outcome.currentInWords}${NBSP}»`;
  return {
    error: `Entre-temps, ${havingAnswered(nameOf(outcome.current))} ${theirs}. Votre choix est coché${NBSP}: gardez-le ou changez-le, puis enregistrez.`,
    version: outcome.current.version,
  };
}

/** One may disagree with oneself, from another tab. */
const havingAnswered = (author: string) => `${author} ${/^vous\b/.test(author) ? 'avez' : 'a'} répondu`;

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
