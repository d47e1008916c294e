import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { content } from '../../services/recommendations/src/data/content.ts';
import { anyCase } from './any-case.ts';
import { measuresTable } from './measures-table.ts';
import { planByEngine } from './plan-engine.ts';
import { calledMeasures, placed } from './slow-plan.ts';

const runs = 5000;
const codes = content.measures.map(({ code }) => code);
const anyStanding = fc.record({
  states: fc.dictionary(fc.constantFrom(...codes), fc.constantFrom('proposee', 'en-cours', 'bloquee', 'terminee', 'deja-faite', 'pas-interesse'), { maxKeys: 12 }),
  trajectory: fc.constantFrom('les-deux', 'les-deux', 'collaboratif', 'libre'),
});

describe('the plan and a slow reference written from the rules', () => {
  it('are about the same measures, in the same order', () => {
    expect(codes).toEqual(measuresTable.trim().split('\n').map((line) => line.split(' | ')[0]));
  });

  it(`agree on ${runs} collectivités: what is called, what it weighs, the six first, and why the others wait`, () => {
    const seen: Record<string, number> = {};
    const count = (what: string, times = 1) => void (seen[what] = (seen[what] ?? 0) + times);
    fc.assert(
      fc.property(anyCase, anyStanding, (one, standing) => {
        const plan = planByEngine(one, standing);
        const called = calledMeasures(one);
        const expected = { called, ...placed(called, one, standing) };
        if (JSON.stringify(plan) !== JSON.stringify(expected)) expect(plan).toEqual(expected);
        count('alerts', called.filter(({ alert }) => alert < Infinity).length);
        count('half of 10.2', called.filter(({ code }) => code === 'formation-securite').length);
        count('letters', called.filter(({ code }) => code === 'lettre-prestataire').length);
        count('ties of G', called.filter(({ gravity, alert }, place) => alert === Infinity && called[place + 1]?.gravity === gravity).length);
        count('ties of G and worth', called.filter(({ gravity, worth, alert }, place) => alert === Infinity && called[place + 1]?.gravity === gravity && called[place + 1]?.worth === worth).length);
        for (const [, because] of expected.annex) count(because);
      }),
      { numRuns: runs },
    );
    const rules = ['alerts', 'half of 10.2', 'letters', 'ties of G', 'ties of G and worth', 'set-aside', 'prerequisite', 'off-trajectory', 'thematique-full', 'six-full'];
    expect(rules.filter((rule) => (seen[rule] ?? 0) < 50)).toEqual([]);
    process.stdout.write(`plans: ${runs} cases, ${JSON.stringify(seen)}\n`);
  }, 180_000);
});
