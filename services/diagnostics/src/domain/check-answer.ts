import { NBSP } from '@osinum/kernel';
import type { AnswerValue } from './answer.ts';
import { isMonth, monthsBetween } from './months.ts';
import type { CollectiviteFacts } from './collectivite-facts.ts';
import type { Choice, Field, Question } from './questionnaire.ts';

/** Why an answer is refused: a stable code, and the sentence to show beside the field. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

export type Checked = { readonly answer: AnswerValue } | { readonly refusal: Refusal };

export interface CheckContext {
  readonly offered: readonly Choice[];
  readonly facts: CollectiviteFacts;
  /** YYYY-MM-DD. */
  readonly on: string;
}

/** The answer as it may be kept (its codes in the order of the questionnaire), or the reason why not. */
export function checkAnswer(question: Question, value: AnswerValue, context: CheckContext): Checked {
  if (value.state === 'unknown') return { answer: { state: 'unknown' } };
  if (value.state === 'not-concerned') return checkNotConcerned(question);
  switch (question.kind) {
    case 'single':
    case 'scale':
      return checkOne(value, context);
    case 'multiple':
    case 'facts':
      return checkSeveral(value, context);
    case 'date':
      return value.choices?.length ? checkOne(value, context) : checkDate(value, context);
    case 'number':
      return checkNumber(value, question.unit, context.facts[question.shareOf]);
    case 'figures':
      return checkFigures(value, question.fields);
  }
}

const refuse = (code: string, message: string): Checked => ({ refusal: { code, message } });

function checkNotConcerned(question: Question): Checked {
  if (question.notConcerned !== undefined) return { answer: { state: 'not-concerned' } };
  return refuse('not-concerned-not-offered', `«${NBSP}Non concerné${NBSP}» n’est pas proposé pour cette question.`);
}

function checkOne({ choices = [] }: AnswerValue, { offered }: CheckContext): Checked {
  if (choices.length !== 1) return refuse('answer-wrong-kind', 'Choisissez une seule des réponses proposées.');
  return unknownChoice(choices, offered) ?? { answer: { state: 'answered', choices: [...choices] } };
}

function checkSeveral({ choices = [] }: AnswerValue, { offered }: CheckContext): Checked {
  if (choices.length === 0) return refuse('answer-wrong-kind', 'Cochez au moins une des réponses proposées.');
  const unknown = unknownChoice(choices, offered);
  if (unknown !== undefined) return unknown;
  const chosen = offered.filter(({ code }) => choices.includes(code));
  const alone = chosen.find(({ exclusive }) => exclusive === true);
  if (alone !== undefined && chosen.length > 1) {
    return refuse('choice-alone', `«${NBSP}${alone.text}${NBSP}» se choisit seul. Gardez cette réponse, ou gardez les autres.`);
  }
  return { answer: { state: 'answered', choices: chosen.map(({ code }) => code) } };
}

function unknownChoice(choices: readonly string[], offered: readonly Choice[]): Checked | undefined {
  const lost = choices.find((choice) => !offered.some(({ code }) => code === choice));
  if (lost === undefined) return undefined;
  return refuse('choice-not-offered', 'Cette réponse n’est pas proposée. Choisissez-en une dans la liste.');
}

function checkDate({ date }: AnswerValue, { on }: CheckContext): Checked {
  if (date === undefined || !isMonth(date)) {
    return refuse('date-invalid', 'Indiquez un mois et une année, par exemple mars 2026.');
  }
  if (monthsBetween(date, on)! < 0) {
    return refuse('date-future', 'Cette date n’est pas encore passée. Indiquez le dernier mois où cela s’est fait.');
  }
  return { answer: { state: 'answered', date } };
}

function checkNumber({ number }: AnswerValue, unit: string, total: number | undefined): Checked {
  if (number === undefined || !Number.isInteger(number) || number < 0) {
    return refuse('number-invalid', 'Indiquez un nombre entier, par exemple 4.');
  }
  if (total !== undefined && number > total) {
    return refuse('number-too-large', `Vous indiquez ${number}${NBSP}${unit} sur ${total}. Indiquez un nombre de 0 à ${total}.`);
  }
  return { answer: { state: 'answered', number } };
}

function checkFigures({ facts = {} }: AnswerValue, fields: readonly Field[]): Checked {
  const given = fields.filter(({ code }) => facts[code] !== undefined);
  const missing = fields.find(({ code, optional }) => optional !== true && facts[code] === undefined);
  const wrong = given.find(({ code }) => !(facts[code]! >= 0 && facts[code]! < 10_000_000));
  if (wrong !== undefined) return refuse('number-invalid', `«${NBSP}${wrong.text}${NBSP}»${NBSP}: indiquez un nombre, par exemple 4.`);
  if (missing !== undefined) return refuse('number-missing', `«${NBSP}${missing.text}${NBSP}»${NBSP}: indiquez un nombre, même approché.`);
  return { answer: { state: 'answered', facts: Object.fromEntries(given.map(({ code }) => [code, facts[code]!])) } };
}
