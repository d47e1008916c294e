import { describe, expect, it } from '@jest/globals';
import type { AnswerValue, Answers } from './answer.ts';
import { acceptAnswer } from './accept-answer.ts';
import { bourg, chosen, compiledSample, notConcerned, today, unknown, village } from './sample.fixture.ts';

const accept = (code: string, value: AnswerValue, answers: Answers = {}, facts = bourg) =>
  acceptAnswer(compiledSample, { facts, answers, on: today }, code, value);

describe('accepting an answer', () => {
  it.each<[string, AnswerValue, AnswerValue]>([
    ['a.copie', chosen('jour'), chosen('jour')],
    ['a.copie', unknown, unknown],
    ['a.copie', { state: 'unknown', choices: ['jour'] }, unknown],
    ['b.canaux', notConcerned, notConcerned],
    ['b.canaux', chosen('reunions', 'site', 'site'), chosen('site', 'reunions')],
    ['b.elus', { state: 'answered', number: 4 }, { state: 'answered', number: 4 }],
    ['a.test', { state: 'answered', date: '2026-03' }, { state: 'answered', date: '2026-03' }],
    ['a.test', { state: 'answered', date: '2024-02-29' }, { state: 'answered', date: '2024-02-29' }],
    ['a.test', chosen('jamais'), chosen('jamais')],
    ['a.figures', { state: 'answered', facts: { elus: 11, autre: 2 } }, { state: 'answered', facts: { elus: 11 } }],
  ])('%s %j is kept as %j', (code, value, answer) => {
    expect(accept(code, value)).toEqual({ answer });
  });

  it.each<[string, AnswerValue, string, RegExp]>([
    ['a.inconnue', chosen('jour'), 'question-unknown', /n’existe pas/],
    ['a.copie', chosen('mensuelle'), 'choice-not-offered', /n’est pas proposée/],
    ['a.copie', chosen('jour', 'parfois'), 'answer-wrong-kind', /une seule/],
    ['a.copie', { state: 'answered', number: 3 }, 'answer-wrong-kind', /une seule/],
    ['a.copie', notConcerned, 'not-concerned-not-offered', /n’est pas proposé/],
    ['b.canaux', chosen(), 'answer-wrong-kind', /au moins une/],
    ['b.canaux', chosen('site', 'aucun'), 'choice-alone', /seul/],
    ['b.elus', { state: 'answered', number: 2.5 }, 'number-invalid', /nombre entier/],
    ['b.elus', { state: 'answered', number: -1 }, 'number-invalid', /nombre entier/],
    ['b.elus', { state: 'answered', number: Number.NaN }, 'number-invalid', /nombre entier/],
    ['b.elus', { state: 'answered' }, 'number-invalid', /nombre entier/],
    ['b.elus', { state: 'answered', number: 16 }, 'number-too-large', /16\u00a0élus sur 15/],
    ['a.test', { state: 'answered', date: 'mars' }, 'date-invalid', /un mois et une année/],
    ['a.test', { state: 'answered', date: '2026-13' }, 'date-invalid', /un mois et une année/],
    ['a.test', { state: 'answered', date: '2025-02-29' }, 'date-invalid', /un mois et une année/],
    ['a.test', { state: 'answered', date: '2026-12' }, 'date-future', /pas encore passée/],
    ['a.test', chosen('hier'), 'choice-not-offered', /n’est pas proposée/],
    ['a.figures', { state: 'answered', facts: { elus: -3 } }, 'number-invalid', /Élus/],
    ['a.figures', { state: 'answered', facts: {} }, 'number-missing', /Élus/],
  ])('%s %j is refused: %s', (code, value, refusal, message) => {
    expect(accept(code, value)).toEqual({ refusal: { code: refusal, message: expect.stringMatching(message) } });
  });

  it('refuses a question that another answer has hidden', () => {
    const refused = accept('a.test', chosen('jamais'), { 'a.copie': chosen('aucune') });
    expect(refused).toMatchObject({ refusal: { code: 'question-hidden' } });
    expect(accept('a.lieu', chosen('choisi'), {}, village)).toMatchObject({ refusal: { code: 'question-hidden' } });
  });

  it('refuses an answer that is not offered to this kind of collectivité', () => {
    expect(accept('a.lieu', chosen('epci'))).toEqual({ answer: chosen('epci') });
    expect(accept('a.lieu', chosen('epci'), {}, { kind: 'epci' })).toMatchObject({ refusal: { code: 'choice-not-offered' } });
  });
});
