import type { AnswerValue, QuestionView } from '@osinum/contracts';
import { NBSP } from '@osinum/kernel';
import { textOf, type Fields } from '../shell/form.ts';
import type { Page } from '../shell/page.ts';
import { fieldsOf } from './field-names.ts';
import type { Readable } from './read-answer.ts';
import type { ReadTheme } from './save-theme.ts';
import type { Thematique } from './theme-page.ts';

/** What somebody changed on a page, and what could not be read. */
type Typed = Pick<ReadTheme, 'answers' | 'wrong'>;

/** Answers sent to a diagnostic that somebody signed meanwhile: refused, and shown so that nothing typed is lost. */
export function signedMeanwhilePage({ diagnostic, thematique, questions }: Thematique, read: Typed, form: Fields): Page {
  return {
    template: 'diagnostic/signed-meanwhile',
    title: 'Ce diagnostic est déjà signé',
    section: 'diagnostic',
    status: 409,
    model: {
      theme: thematique.title,
      results: `/resultats/${diagnostic.id}`,
      lost: lostAnswers(questions, read, form),
    },
  };
}

/** A question as it takes to say an answer to it in words. */
export type Sayable = Readable & Pick<QuestionView, 'label' | 'unit' | 'notConcerned'> & {
  options: readonly Pick<QuestionView['options'][number], 'code' | 'label'>[];
  answer?: AnswerValue | undefined;
};

/** What was typed and is not kept, in words; what could not be read as an answer, word for word. */
export function lostAnswers(questions: readonly Sayable[], { answers, wrong }: Typed, form: Fields): { question: string; answer: string }[] {
  const asked = new Map(questions.map((question) => [question.code, question]));
  const typed = answers.map(({ questionCode, ...value }) => ({ question: asked.get(questionCode)!, value }));
  const unread = [...wrong.keys()].map((code) => ({ question: asked.get(code)!.label, answer: wordForWord(asked.get(code)!, form) }));
  return [
    ...typed.filter(({ question, value }) => inWords(question, value) !== inWords(question, question.answer)).map(({ question, value }) => ({ question: question.label, answer: inWords(question, value) })),
    ...unread.filter(({ answer }) => answer !== ''),
  ];
}

/** What could not be read as an answer. */
function wordForWord({ code, fields = [] }: Readable, form: Fields): string {
  const { number, month, year, figure } = fieldsOf(code);
  return [number, month, year, ...fields.map((field) => figure(field.code))].map((name) => textOf(form, name)).filter((text) => text !== '').join(', ');
}

function inWords({ options, fields = [], unit = '', notConcerned }: Sayable, answer: AnswerValue | undefined): string {
  if (answer === undefined) return '';
  if (answer.state === 'unknown') return 'Je ne sais pas';
  if (answer.state === 'not-concerned') return notConcerned ?? 'Non concerné';
  const chosen = options.filter(({ code }) => answer.choices?.includes(code)).map(({ label }) => label);
  const figures = fields.flatMap(({ code, label }) => (answer.facts?.[code] === undefined ? [] : [`${label}${NBSP}: ${answer.facts[code]}`]));
  const number = answer.number === undefined ? [] : [`${answer.number}${NBSP}${unit}`];
  return [...chosen, ...figures, ...number, ...(answer.date ? [answer.date.split('-').reverse().join('/')] : [])].join(', ');
}
