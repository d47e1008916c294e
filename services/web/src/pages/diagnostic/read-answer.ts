import type { AnswerValue, QuestionView } from '@osinum/contracts';
import { NBSP } from '@osinum/kernel';
import { textOf, valuesOf, type Fields } from '../shell/form.ts';
import { fieldsOf, NOT_CONCERNED, ON_A_DATE, UNKNOWN } from './field-names.ts';
import { isAsShown, readShown } from './shown-answer.ts';

/** What a form says of one question: nothing, an answer, or something to correct. */
export type ReadAnswer = { kind: 'none' } | { kind: 'answer'; value: AnswerValue } | { kind: 'wrong'; message: string };

/** What there is to know of a question to read its fields. */
export type Readable = Pick<QuestionView, 'code' | 'kind' | 'fields'>;

const NONE: ReadAnswer = { kind: 'none' };
const wrong = (message: string): ReadAnswer => ({ kind: 'wrong', message });
const answered = (value: Omit<AnswerValue, 'state'>) => ({ kind: 'answer', value: { state: 'answered', ...value } }) satisfies ReadAnswer;

/** Reads the fields of one question of a posted theme page. */
export function readAnswer(question: Readable, form: Fields): ReadAnswer {
  const chosen = valuesOf(form, fieldsOf(question.code).answer);
  if (question.kind === 'date') return readDate(question, chosen, form);
  if (question.kind === 'number') return readNumber(question, chosen, form);
  if (question.kind === 'figures') return readFigures(question, chosen, form);
  return readChoices(chosen);
}

function readChoices(chosen: readonly string[]): ReadAnswer {
  const choices = chosen.filter((value) => value !== UNKNOWN && value !== NOT_CONCERNED);
  if (choices.length < chosen.length && choices.length > 0) {
    return wrong(`Gardez vos réponses, ou «${NBSP}Je ne sais pas${NBSP}»${NBSP}: ensemble, elles se contredisent.`);
  }
  return choices.length > 0 ? answered({ choices: [...choices] }) : silence(chosen);
}

function silence(chosen: readonly string[]): ReadAnswer {
  if (chosen.includes(UNKNOWN)) return { kind: 'answer', value: { state: 'unknown' } };
  if (chosen.includes(NOT_CONCERNED)) return { kind: 'answer', value: { state: 'not-concerned' } };
  return NONE;
}

function readDate({ code }: Readable, chosen: readonly string[], form: Fields): ReadAnswer {
  const choices = chosen.filter((value) => value !== ON_A_DATE);
  if (choices.length > 0) return readChoices(choices);
  const [month, year] = [textOf(form, fieldsOf(code).month), textOf(form, fieldsOf(code).year)];
  if (month === '' && year === '') return chosen.length > 0 ? wrong('Indiquez le mois et l’année, par exemple mars 2026.') : NONE;
  if (!/^(0[1-9]|1[0-2])$/.test(month)) return wrong('Choisissez le mois. S’il n’est pas connu, celui que vous croyez juste suffit.');
  if (!/^(19|20)\d\d$/.test(year)) return wrong(`Indiquez l’année en quatre chiffres, par exemple 2026.${quoted(year)}`);
  return answered({ date: `${year}-${month}` });
}

function readNumber({ code }: Readable, chosen: readonly string[], form: Fields): ReadAnswer {
  const text = textOf(form, fieldsOf(code).number);
  if (text === '') return readChoices(chosen);
  const number = asNumber(text);
  return number === undefined ? wrong(`Indiquez un nombre, par exemple 4.${quoted(text)}`) : typedOrChosen(code, answered({ number }), chosen, form);
}

/** What the directory says is no answer by itself, and is kept only once corrected: it may change there until the signature. */
function readFigures({ code, fields = [] }: Readable, chosen: readonly string[], form: Fields): ReadAnswer {
  const texts = fields.map((field) => [field, textOf(form, fieldsOf(code).figure(field.code))] as const).filter(([, text]) => text !== '');
  const bad = texts.find(([, text]) => asNumber(text) === undefined);
  if (bad) return wrong(`${bad[0].label}${NBSP}: indiquez un nombre, par exemple 4.${quoted(bad[1])}`);
  const corrected = texts.filter(([{ directory }, text]) => asNumber(text) !== directory);
  const keptBefore = (readShown(textOf(form, fieldsOf(code).version))?.version ?? 0) > 0;
  if (corrected.length === 0 && (texts.length === 0 || chosen.length > 0 || !keptBefore)) return readChoices(chosen);
  const facts = Object.fromEntries(corrected.map(([field, text]) => [field.code, asNumber(text)!]));
  return typedOrChosen(code, answered({ facts }), chosen, form);
}

/** A number left as the page showed it gives way to a silence chosen since. */
function typedOrChosen(code: string, typed: Extract<ReadAnswer, { kind: 'answer' }>, chosen: readonly string[], form: Fields): ReadAnswer {
  const shown = readShown(textOf(form, fieldsOf(code).version));
  return chosen.length > 0 && shown && isAsShown(shown, typed.value) ? readChoices(chosen) : typed;
}

function asNumber(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}

function quoted(text: string): string {
  return text === '' ? '' : ` Vous avez écrit «${NBSP}${text.slice(0, 40)}${NBSP}».`;
}
