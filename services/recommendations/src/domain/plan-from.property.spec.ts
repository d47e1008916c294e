import { describe, expect, it } from '@jest/globals';
import { actionState, trajectory } from '@osinum/contracts';
import fc from 'fast-check';
import type { Answer } from './answer.ts';
import { content } from '../data/content.ts';
import { planFrom } from './plan-from.ts';
import type { RuleRow } from './rule.ts';

const scored = (row: RuleRow): fc.Arbitrary<Answer> =>
  fc.record({
    question: fc.constant(row.question),
    state: fc.constantFrom('answered', 'answered', 'answered', 'unknown', 'not-concerned'),
    choices: fc.subarray([...namedChoices(row), 'autre']),
    index: fc.constantFrom(0, 0.5, 1, 1.5, 2, 2.5, 3),
    weight: fc.constantFrom(0, 1, 2, 3),
  });

function namedChoices(row: RuleRow): string[] {
  const named = row.calls.flatMap((call) => {
    if (!call.when) return [];
    return 'without' in call.when ? [call.when.without] : [...call.when.anyOf];
  });
  return row.alert ? [...named, row.alert.answer] : named;
}

const someAnswers = fc
  .tuple(...content.rows.map((row) => fc.option(scored(row), { nil: undefined })))
  .map((answers) => answers.filter((answer) => answer !== undefined));

const someContext = fc.record({
  facts: fc.record({ kind: fc.constantFrom('commune', 'epci', 'syndicat'), population: fc.nat(60_000) }),
  states: fc.dictionary(fc.constantFrom(...content.measures.map((m) => m.code)), fc.constantFrom(...actionState.options)),
  trajectory: fc.constantFrom(...trajectory.options),
});

describe('any plan', () => {
  it('keeps its promises whatever the answers', () => {
    fc.assert(
      fc.property(someAnswers, someContext, (answers, context) => {
        const { first, annex } = planFrom(content, answers, context);
        const all = [...first, ...annex.map((waiting) => waiting.measure)];
        const codes = all.map((item) => item.code);

        expect(first.length).toBeLessThanOrEqual(6);
        expect(new Set(codes).size).toBe(codes.length);
        expect(planFrom(content, [...answers].reverse(), context)).toEqual({ first, annex });
        expect(all.every((item) => item.triggers.length > 0)).toBe(true);
        for (const item of first.filter(({ alert }) => alert === undefined)) {
          const sooner = first.slice(0, first.indexOf(item));
          expect(sooner.filter(({ thematique }) => thematique === item.thematique).length).toBeLessThan(2);
        }
      }),
      { numRuns: 150 },
    );
  });
});
