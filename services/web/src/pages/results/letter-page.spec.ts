import { describe, expect, it } from '@jest/globals';
import type { ResultsView } from '@osinum/contracts';
import { aMember, someResults } from '../samples.fixture.ts';
import { renderPage } from '../shell/page-views.ts';
import { letterPage } from './letter-page.ts';

const asked = ['Vos fichiers sont-ils copiés\u202f?', 'Qui appelez-vous\u202f?', 'Qui ferme les comptes\u202f?'];
const resultsWith = (questions: string[]): ResultsView => someResults({ letter: { ready: questions.length >= 3, questions: questions.map((question, index) => ({ questionCode: `q${index}`, question })) } });
const htmlOf = (questions: string[]) => renderPage(letterPage(resultsWith(questions)), aMember());

describe('The letter to the supplier', () => {
  it('asks each question once in the letter and once in the text to copy, with where, when and by whom', () => {
    const html = htmlOf(asked);
    for (const question of asked) expect(html.split(question)).toHaveLength(3);
    for (const blank of ['Où', 'Quand', 'Par qui']) expect(html.split(`${blank}\u00a0:`)).toHaveLength(7);
    expect(html).toContain('Nom, fonction et signature');
  });

  it('tells none of the answers of the collectivité', () => {
    const html = htmlOf(asked);
    for (const { answers } of someResults().thematiques) for (const { answer, state } of answers) if (state === 'answered') expect(html).not.toContain(answer);
    for (const { title } of someResults().alerts) expect(html).not.toContain(title);
  });

  it('is written for the collectivité, with the day of the diagnostic', () => {
    expect(letterPage(resultsWith(asked)).model).toMatchObject({ name: 'Crisolles', before: expect.arrayContaining([expect.stringContaining('le 12 novembre 2026 le point sur le numérique de Crisolles')]) });
  });

  it.each([0, 1, 2])('is not written for %i question, which is said', (count) => {
    const html = htmlOf(asked.slice(0, count));
    expect(html).toMatch(/à partir de trois/);
    expect(html).not.toContain('Madame, Monsieur');
    for (const question of asked.slice(0, count)) expect(html).toContain(question);
  });
});
