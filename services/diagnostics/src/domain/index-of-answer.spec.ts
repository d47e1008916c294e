import { describe, expect, it } from '@jest/globals';
import type { AnswerValue } from './answer.ts';
import { indexOfAnswer } from './index-of-answer.ts';
import { bourg, chosen, compiledSample, notConcerned, today, unknown } from './sample.fixture.ts';

const date = (value: string): AnswerValue => ({ state: 'answered', date: value });
const number = (value: number): AnswerValue => ({ state: 'answered', number: value });

const index = (code: string, answer: AnswerValue, elus: number | undefined = 11) => {
  const facts = { kind: bourg.kind, ...(elus !== undefined && { elus }) };
  return indexOfAnswer(compiledSample.byCode.get(code)!.question, answer, { facts, on: today });
};

describe('the index of an answer', () => {
  it.each<[string, AnswerValue, number | undefined]>([
    ['a.copie', chosen('jour'), 3],
    ['a.copie', chosen('parfois'), 0.5],
    ['a.copie', unknown, undefined],
    ['a.lieu', chosen('ailleurs'), undefined],
    ['b.fait', chosen('un'), undefined],
    ['b.canaux', chosen('site'), 1],
    ['b.canaux', chosen('site', 'reunions'), 1.5],
    ['b.canaux', chosen('site', 'lettre', 'alertes', 'reunions'), 3],
    ['b.canaux', chosen('aucun'), 0],
    ['b.canaux', notConcerned, undefined],
    ['b.constats', chosen('https', 'mentions', 'certificat', 'declaree'), 3],
    ['b.constats', chosen('https', 'mentions', 'certificat'), 2],
    ['b.constats', chosen('https', 'mentions'), 1],
    ['b.constats', chosen('https'), 0],
    ['b.constats', chosen('aucun'), 0],
    ['a.test', chosen('jamais'), 0],
    ['a.test', date('2026-11'), 3],
    ['a.test', date('2025-12'), 3],
    ['a.test', date('2025-11'), 1.5],
    ['a.test', date('2025-11-23'), 3],
    ['a.test', date('2023-11'), 1.5],
    ['a.test', date('2023-10'), 0.5],
    ['b.elus', number(11), 3],
    ['b.elus', number(6), 2],
    ['b.elus', number(5), 1],
    ['b.elus', number(1), 1],
    ['b.elus', number(0), 0],
    ['a.figures', { state: 'answered', facts: { elus: 11 } }, undefined],
  ])('%s %j is %s', (code, answer, expected) => {
    expect(index(code, answer)).toBe(expected);
  });

  it('is unknown for a share of an unknown total, except for none', () => {
    const question = compiledSample.byCode.get('b.elus')!.question;
    const context = { facts: { kind: 'commune' as const }, on: today };
    expect(indexOfAnswer(question, number(4), context)).toBeUndefined();
    expect(indexOfAnswer(question, number(0), context)).toBe(0);
  });
});
