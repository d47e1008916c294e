import { describe, expect, it } from '@jest/globals';
import { aQuestion } from '../samples.fixture.ts';
import { dropsAnAnswer } from './dropped-answers.ts';
import { shownField } from './shown-answer.ts';

const questions = [aQuestion({ code: 'a.un' }), aQuestion({ code: 'a.deux', kind: 'number', options: [] })];

describe('dropsAnAnswer', () => {
  const yes = aQuestion({}).answer;
  it.each<[string, Record<string, string>, boolean]>([
    ['an answer to a question hidden since', { 'version.b.cachee': '0', 'reponse.b.cachee': 'oui' }, true],
    ['another answer to it than the one shown', { 'version.b.cachee': shownField(3, yes), 'reponse.b.cachee': 'non' }, true],
    ['the answer shown, which is kept though hidden', { 'version.b.cachee': shownField(3, yes), 'reponse.b.cachee': 'oui' }, false],
    ['a figure of a question hidden since', { 'version.b.cachee': '0', 'chiffre.b.cachee.agents': '3' }, true],
    ['a number, and one that is none', { 'version.b.cachee': '0', 'nombre.b.cachee': 'sept' }, true],
    ['a month', { 'version.b.cachee': '0', 'mois.b.cachee': '03', 'annee.b.cachee': '2026' }, true],
    ['such a question left blank', { 'version.b.cachee': '0', 'nombre.b.cachee': '' }, false],
    ['questions that are still asked', { 'version.a.un': '0', 'reponse.a.un': 'oui' }, false],
  ])('%s: %j', (_, form, expected) => {
    expect(dropsAnAnswer(questions, form, [])).toBe(expected);
  });

  it('says so when another answer of the page, or one given while it was saved, hides the question', () => {
    expect(dropsAnAnswer(questions, {}, [{ questionCode: 'a.deux', outcome: 'refused', code: 'question-hidden', message: 'x' }])).toBe(true);
    expect(dropsAnAnswer(questions, {}, [{ questionCode: 'a.deux', outcome: 'refused', code: 'choice-not-offered', message: 'x' }])).toBe(false);
  });
});
