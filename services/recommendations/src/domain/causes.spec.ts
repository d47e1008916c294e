import { describe, expect, it } from '@jest/globals';
import { anAnswer } from './builders.ts';
import { answerInWords } from './causes.ts';

const cause = { question: 'Quand ?', unit: 'élus', answers: { jamais: 'Nous n’avons pas encore essayé', a: 'Un', b: 'Deux' } };

describe('answerInWords', () => {
  it.each([
    [anAnswer('q', { choices: ['jamais'] }), 'Nous n’avons pas encore essayé'],
    [anAnswer('q', { choices: ['a', 'b'] }), 'Un, Deux'],
    [anAnswer('q', { date: '2024-03-01' }), 'mars 2024'],
    [anAnswer('q', { date: '2024-03' }), 'mars 2024'],
    [anAnswer('q', { number: 3 }), '3\u00a0élus'],
    [anAnswer('q', { state: 'unknown' }), 'Je ne sais pas'],
    [anAnswer('q', { choices: ['retired'] }), ''],
  ])('%#', (answer, words) => {
    expect(answerInWords(cause, answer)).toBe(words);
  });

  it('holds without a known question', () => {
    expect(answerInWords(undefined, anAnswer('q', { choices: ['a'] }))).toBe('');
  });
});
