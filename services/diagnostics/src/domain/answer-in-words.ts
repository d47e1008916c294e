import { FINE, formatNumber, NBSP } from '@osinum/kernel';
import type { AnswerValue } from './answer.ts';
import { choicesOf } from './compile-questionnaire.ts';
import type { Question } from './questionnaire.ts';

const months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

/** How « je ne sais pas » is offered on every question. */
export const dontKnow = 'Je ne sais pas';

/** An answer in the words of the questionnaire. */
export function answerInWords(question: Question, answer: AnswerValue): string {
  if (answer.state === 'unknown') return dontKnow;
  if (answer.state === 'not-concerned') return question.notConcerned ?? 'Non concerné';
  const chosen = choicesOf(question).filter(({ code }) => answer.choices?.includes(code));
  if (chosen.length > 0) return chosen.map(({ text }) => text).join(`${FINE}; `);
  if (answer.date !== undefined) return monthInWords(answer.date);
  if (question.kind === 'number' && answer.number !== undefined) return `${formatNumber(answer.number)}${NBSP}${question.unit}`;
  if (question.kind === 'figures') return figuresInWords(question.fields, answer.facts ?? {});
  return '';
}

/** What was answered to one question, or to several that were merged since: each then stands with its question. */
export function answersInWords(given: readonly { readonly question: Question; readonly answer?: AnswerValue }[]): string {
  const told = given.flatMap(({ question, answer }) => (answer === undefined ? [] : [{ text: question.text, words: answerInWords(question, answer) }]));
  if (told.length <= 1) return told[0]?.words ?? '';
  return told.map(({ text, words }) => `${text.replace(/\s*\?$/, '')}${NBSP}: ${words}`).join(`${FINE}; `);
}

function monthInWords(date: string): string {
  const [year = '', month = '1', day] = date.split('-');
  const text = `${months[Number(month) - 1] ?? ''} ${year}`;
  return day === undefined ? text : `${Number(day) === 1 ? '1er' : Number(day)} ${text}`;
}

function figuresInWords(fields: readonly { code: string; text: string }[], facts: Record<string, number>): string {
  return fields
    .filter(({ code }) => facts[code] !== undefined)
    .map(({ code, text }) => `${text}${NBSP}: ${formatNumber(facts[code]!)}`)
    .join(', ');
}
