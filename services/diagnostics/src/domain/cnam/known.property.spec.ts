import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compiledV1 } from '../../data/questionnaire-v1.ts';
import { cnamV1 } from '../../data/cnam/rules.ts';
import { choicesOf } from '../compile-questionnaire.ts';
import { criterionQuestions } from './criterion-questions.ts';
import { readingOf } from './cnam.fixture.ts';
import { profileOf } from './profile-of.ts';
import { criteria } from './profiles.ts';

const behind = [...new Set(['light', 'full'].flatMap((path) => {
  const reading = readingOf({ 'pilotage.plan': 'vote' }, path as 'light' | 'full');
  const { findings } = profileOf(cnamV1, reading);
  return criteria.flatMap((criterion) => criterionQuestions(criterion, findings, cnamV1, reading));
}))];

const anySaid = fc.record(
  Object.fromEntries(behind.map((code) => {
    const question = compiledV1.byCode.get(code)!.question;
    const choices = choicesOf(question).filter(({ exclusive, offeredWhen }) => !exclusive && !offeredWhen).map((choice) => choice.code);
    return [code, question.kind === 'multiple' ? fc.subarray(choices, { minLength: 1 }) : fc.constantFrom(...choices)];
  })),
);

describe('what is known', () => {
  it('is never taken back by what is learnt later, and no profile rests on a silence', () => {
    fc.assert(
      fc.property(anySaid, fc.subarray(behind), fc.constantFrom('light' as const, 'full' as const), (said, silent, path) => {
        const complete = profileOf(cnamV1, readingOf(said, path));
        const silenced = { ...said, ...Object.fromEntries(silent.map((code) => [code, 'nsp'])) };
        const partial = profileOf(cnamV1, readingOf(silenced, path));
        for (const [rank, { ticks }] of partial.profiles.entries()) {
          for (const criterion of criteria) {
            if (ticks[criterion] !== undefined) expect(ticks[criterion]).toBe(complete.profiles[rank]!.ticks[criterion]);
          }
        }
        expect(complete.unknown).toEqual([]);
        expect(complete.named.length).toBeGreaterThan(0);
        expect(partial.wouldTell.length > 0).toBe(partial.unknown.length > 0);
        expect(silent).toEqual(expect.arrayContaining([...partial.wouldTell]));
        if (partial.outcome === 'match') expect(complete.named).toMatchObject([{ code: partial.named[0]!.code }]);
        if (partial.outcome === 'too-little-known') expect(partial.unknown.length).toBeGreaterThan(2);
      }),
      { numRuns: 500 },
    );
  });
});
