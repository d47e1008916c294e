import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../domain/answer.ts';
import { readAnswers } from '../domain/reading.ts';
import { duties } from '../data/duties.ts';
import { compiledV1 } from '../data/questionnaire-v1.ts';
import { dutyInWords } from './duty-view.ts';
import { alertViewsOf } from './results-view.ts';

const duty = duties.find(({ code }) => code === 'dpd')!;

describe('a duty within a sentence', () => {
  it.each([
    [true, 'Obligation légale\u00a0: '],
    [false, 'À vérifier\u00a0: '],
  ])('whose text was read: %s, begins with « %s »', (confirmed, start) => {
    expect(dutyInWords({ ...duty, confirmed })).toBe(`${start}Désigner un délégué à la protection des données (RGPD, article 37)`);
  });

  it('stands in the alert that it is behind', () => {
    const answers: Answers = { 'donnees.dpd': { state: 'answered', choices: ['aucun'] }, 'equipement.depannage': { state: 'answered', choices: ['personne'] } };
    const alerts = alertViewsOf(readAnswers(compiledV1, { facts: { kind: 'commune', population: 300 }, answers, on: '2026-11-22' }));
    expect(alerts.map(({ code, duty: said }) => [code, said])).toEqual([
      ['A9', dutyInWords(duty)],
      ['A10', undefined],
    ]);
  });
});
