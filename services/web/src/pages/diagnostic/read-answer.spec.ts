import { describe, expect, it } from '@jest/globals';
import type { QuestionView } from '@osinum/contracts';
import { readAnswer } from './read-answer.ts';
import { shownField } from './shown-answer.ts';

type Question = Parameters<typeof readAnswer>[0];

const of = (kind: QuestionView['kind'], more: Partial<Question> = {}): Question => ({ code: 'a.b', kind, ...more });
const directory = of('figures', {
  fields: [{ code: 'population', label: 'Habitants', unit: 'habitants', directory: 917 }, { code: 'agents', label: 'Agents', unit: 'agents' }],
});
const posts = of('figures', { fields: [{ code: 'pcs', label: 'Postes', unit: 'postes' }] });
const four = { state: 'answered', number: 4 } as const;
const value = (held: object) => ({ kind: 'answer', value: held });

describe('readAnswer', () => {
  it.each<[string, Question, Record<string, string | string[]>, object]>([
    ['nothing', of('single'), {}, { kind: 'none' }],
    ['one choice', of('single'), { 'reponse.a.b': 'oui' }, value({ state: 'answered', choices: ['oui'] })],
    ['several', of('multiple'), { 'reponse.a.b': ['x', 'y'] }, value({ state: 'answered', choices: ['x', 'y'] })],
    ['a scale', of('scale'), { 'reponse.a.b': 'plutot' }, value({ state: 'answered', choices: ['plutot'] })],
    ['« je ne sais pas »', of('single'), { 'reponse.a.b': '?' }, value({ state: 'unknown' })],
    ['« non concerné »', of('single'), { 'reponse.a.b': '-' }, value({ state: 'not-concerned' })],
    ['a number', of('number'), { 'nombre.a.b': ' 4 ' }, value({ state: 'answered', number: 4 })],
    ['a number with spaces and a comma', of('number'), { 'nombre.a.b': '1\u202f260,5' }, value({ state: 'answered', number: 1260.5 })],
    ['a silence instead of a number', of('number'), { 'nombre.a.b': '', 'reponse.a.b': '?' }, value({ state: 'unknown' })],
    ['a silence chosen since the number', of('number'), { 'version.a.b': shownField(1, four), 'nombre.a.b': '4', 'reponse.a.b': '?' }, value({ state: 'unknown' })],
    ['a silence instead of the number of the last time', of('number'), { 'version.a.b': shownField(0, four), 'nombre.a.b': '4', 'reponse.a.b': '?' }, value({ state: 'unknown' })],
    ['a number typed over a silence', of('number'), { 'version.a.b': shownField(1, { state: 'unknown' }), 'nombre.a.b': '5', 'reponse.a.b': '?' }, value({ state: 'answered', number: 5 })],
    ['a silence chosen since the figures', posts, { 'version.a.b': shownField(1, { state: 'answered', facts: { pcs: 7 } }), 'chiffre.a.b.pcs': '7', 'reponse.a.b': '?' }, value({ state: 'unknown' })],
    ['figures typed over others', posts, { 'version.a.b': shownField(1, { state: 'answered', facts: { pcs: 7 } }), 'chiffre.a.b.pcs': '8', 'reponse.a.b': '?' }, value({ state: 'answered', facts: { pcs: 8 } })],
    ['a month', of('date'), { 'reponse.a.b': '@', 'mois.a.b': '03', 'annee.a.b': '2026' }, value({ state: 'answered', date: '2026-03' })],
    ['a month without its radio button', of('date'), { 'mois.a.b': '03', 'annee.a.b': '2026' }, value({ state: 'answered', date: '2026-03' })],
    ['« never » beside an old month', of('date'), { 'reponse.a.b': 'jamais', 'mois.a.b': '03', 'annee.a.b': '2026' }, value({ state: 'answered', choices: ['jamais'] })],
    ['figures', of('figures', { fields: [{ code: 'pcs', label: 'Postes', unit: 'postes' }] }), { 'chiffre.a.b.pcs': '7' }, value({ state: 'answered', facts: { pcs: 7 } })],
    ['figures left as the directory has them', directory, { 'chiffre.a.b.population': '917', 'chiffre.a.b.agents': '' }, { kind: 'none' }],
    ['« je ne sais pas » beside those of the directory', directory, { 'chiffre.a.b.population': '917', 'reponse.a.b': '?' }, value({ state: 'unknown' })],
    ['the figures that the directory does not have', directory, { 'chiffre.a.b.population': '917', 'chiffre.a.b.agents': '6' }, value({ state: 'answered', facts: { agents: 6 } })],
    ['a figure of the directory, corrected', directory, { 'chiffre.a.b.population': '950', 'chiffre.a.b.agents': '6' }, value({ state: 'answered', facts: { population: 950, agents: 6 } })],
    ['a correction taken back', directory, { 'version.a.b': shownField(1, { state: 'answered', facts: { population: 950, agents: 6 } }), 'chiffre.a.b.population': '917', 'chiffre.a.b.agents': '6' }, value({ state: 'answered', facts: { agents: 6 } })],
  ])('%s', (_, question, form, expected) => {
    expect(readAnswer(question, form)).toEqual(expected);
  });

  it.each<[string, Question, Record<string, string | string[]>, RegExp]>([
    ['a word for a number', of('number'), { 'nombre.a.b': 'quatre' }, /par exemple 4\. Vous avez écrit «\u00a0quatre\u00a0»\.$/],
    ['a negative number', of('number'), { 'nombre.a.b': '-4' }, /Indiquez un nombre/],
    ['a year of two figures', of('date'), { 'mois.a.b': '03', 'annee.a.b': '26' }, /quatre chiffres.*«\u00a026\u00a0»/],
    ['a year alone', of('date'), { 'annee.a.b': '2026' }, /mois/],
    ['a date without month nor year', of('date'), { 'reponse.a.b': '@' }, /mois et l’année/],
    ['answers and « je ne sais pas »', of('multiple'), { 'reponse.a.b': ['x', '?'] }, /contredisent/],
    ['a word among figures', of('figures', { fields: [{ code: 'pcs', label: 'Postes', unit: '' }] }), { 'chiffre.a.b.pcs': 'sept' }, /^Postes\u00a0: indiquez un nombre/],
  ])('%s is to be corrected', (_, question, form, message) => {
    expect(readAnswer(question, form)).toEqual({ kind: 'wrong', message: expect.stringMatching(message) });
  });

  it('quotes no more than a few words of what was typed', () => {
    const read = readAnswer(of('number'), { 'nombre.a.b': 'z'.repeat(500) });
    expect((read as { message: string }).message.length).toBeLessThan(120);
  });
});
