import { describe, expect, it } from '@jest/globals';
import { aReadingSheet } from '../samples.fixture.ts';
import { attemptAfter, readReading } from './read-reading.ts';

describe('the form of an élu', () => {
  it('gives the answers that are offered', () => {
    const { answers } = readReading(aReadingSheet, { 'reponse.sauvegarde.existe': 'oui', 'reponse.competences.besoins': ['rgpd', 'forged'] });
    expect(answers).toEqual([
      { questionCode: 'sauvegarde.existe', state: 'answered', choices: ['oui'] },
      { questionCode: 'competences.besoins', state: 'answered', choices: ['rgpd'] },
    ]);
  });

  it('takes « Je ne sais pas » alone, and leaves out what is blank', () => {
    expect(readReading(aReadingSheet, { 'reponse.sauvegarde.existe': '?' }).answers).toEqual([{ questionCode: 'sauvegarde.existe', state: 'unknown' }]);
  });

  it('names what contradicts itself rather than what is missing', () => {
    const form = { 'reponse.competences.besoins': ['rgpd', '?'] };
    const { errors } = readReading(aReadingSheet, form);
    const problem = { type: 'x', title: 'x', status: 422, code: 'reading-incomplete', detail: 'x', errors: aReadingSheet.questions.map(({ code }) => ({ path: code, message: 'manque' })) };
    const attempt = attemptAfter(problem, form, errors);
    expect(attempt.errors.get('sauvegarde.existe')).toBe('manque');
    expect(attempt.errors.get('competences.besoins')).toMatch(/contredisent/);
  });
});
