import { describe, expect, it } from '@jest/globals';
import { aMeasure, anAnswer, aRow, someContent } from './builders.ts';
import type { PlanContext } from './plan-from.ts';
import { planFrom } from './plan-from.ts';
import type { RuleRow } from './rule.ts';
import type { Measure } from './measure.ts';

const facts = { kind: 'commune', population: 900 };
const codes = (items: readonly { code: string }[]) => items.map((item) => item.code);

/** Content in which question « q<n> » calls measure « m<n> », one theme each unless told. */
function numbered(count: number, given: { thematique?: number; measure?: Partial<Measure>; row?: Partial<RuleRow> } = {}) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const rows = numbers.map((n) => aRow(`q${n}`, given.thematique ?? n, [`m${n}`], given.row));
  return {
    content: someContent(numbers.map((n) => aMeasure(`m${n}`, given.measure)), rows),
    answers: numbers.map((n) => anAnswer(`q${n}`)),
  };
}

function plan({ content, answers }: ReturnType<typeof numbered>, context: Partial<PlanContext> = {}) {
  return planFrom(content, answers, { facts, ...context });
}

describe('planFrom', () => {
  it('keeps six first and says why the others wait', () => {
    const { first, annex } = plan(numbered(8));
    expect(codes(first)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5', 'm6']);
    expect(annex.map((item) => item.waiting)).toEqual([{ because: 'six-full' }, { because: 'six-full' }]);
  });

  it('keeps two at most in a theme', () => {
    const { first, annex } = plan(numbered(3, { thematique: 4 }));
    expect(codes(first)).toEqual(['m1', 'm2']);
    expect(annex[0]?.waiting).toEqual({ because: 'thematique-full' });
  });

  it('counts alerts in the theme, but never holds one', () => {
    const rows = [1, 2, 3].map((n) => aRow(`q${n}`, 4, [`m${n}`], { alert: { rank: n, answer: 'worst' } }));
    const content = someContent([1, 2, 3, 4].map((n) => aMeasure(`m${n}`)), [...rows, aRow('q4', 4, ['m4'])]);
    const answers = [1, 2, 3, 4].map((n) => anAnswer(`q${n}`, { choices: ['worst'] }));
    const { first, annex } = planFrom(content, answers, { facts });
    expect(codes(first)).toEqual(['m1', 'm2', 'm3']);
    expect(annex.map(({ measure }) => measure.code)).toEqual(['m4']);
  });

  describe('a measure that comes after another', () => {
    const content = someContent([aMeasure('before'), aMeasure('then', { after: 'before' })], [
      aRow('q1', 1, ['before']),
      aRow('q2', 2, ['then'], { alert: { rank: 2, answer: 'worst' } }),
    ]);
    const both = [anAnswer('q1'), anAnswer('q2')];

    it.each(['proposee', 'en-cours', 'bloquee'] as const)('waits while that one is %s', (state) => {
      const { annex } = planFrom(content, both, { facts, states: { before: state } });
      expect(annex[0]?.waiting).toEqual({ because: 'prerequisite', measure: 'before' });
    });

    it.each(['terminee', 'deja-faite', 'pas-interesse'] as const)('no longer waits once that one is %s', (state) => {
      expect(codes(planFrom(content, both, { facts, states: { before: state } }).first)).toContain('then');
    });

    it('does not wait when that one is not called', () => {
      expect(codes(planFrom(content, [anAnswer('q2')], { facts }).first)).toEqual(['then']);
    });

    it('does not wait when it answers an alert', () => {
      const { first } = planFrom(content, [anAnswer('q1'), anAnswer('q2', { choices: ['worst'] })], { facts });
      expect(codes(first)).toEqual(['then', 'before']);
    });
  });

  it.each(['deja-faite', 'pas-interesse'] as const)('a measure « %s » gives its place to the next', (state) => {
    const { first, annex } = plan(numbered(7), { states: { m1: state } });
    expect(codes(first)).toEqual(['m2', 'm3', 'm4', 'm5', 'm6', 'm7']);
    expect(annex[0]?.waiting).toEqual({ because: 'set-aside' });
  });

  it('a measure done since keeps its place', () => {
    expect(codes(plan(numbered(7), { states: { m1: 'terminee' } }).first)[0]).toBe('m1');
  });

  describe('a trajectory', () => {
    const free = numbered(1, { measure: { way: 'libre' } });

    it.each([
      { trajectory: 'les-deux', place: 1 },
      { trajectory: 'libre', place: 1 },
      { trajectory: 'collaboratif', place: 0 },
    ] as const)('« $trajectory » puts $place free measure first', ({ trajectory, place }) => {
      expect(plan(free, { trajectory }).first).toHaveLength(place);
    });

    it('never puts off what is under way or vital', () => {
      expect(plan(free, { trajectory: 'collaboratif', states: { m1: 'en-cours' } }).first).toHaveLength(1);
      const vital = { ...free, answers: [anAnswer('q1', { weight: 3 })] };
      expect(plan(vital, { trajectory: 'collaboratif' }).first).toHaveLength(1);
    });
  });

  it('a better answer the next time cancels the call', () => {
    const { content } = numbered(1);
    expect(planFrom(content, [anAnswer('q1', { index: 3 })], { facts })).toEqual({ first: [], annex: [] });
  });

  it('says whether a duty binds this collectivité', () => {
    const duty = {
      status: 'read' as const,
      text: 'texte',
      threshold: 'seuil',
      due: 'objet',
      source: 'source',
      readOn: '2026-11-22',
      scope: { minPopulation: 3500 },
    };
    const bound = numbered(1, { measure: { duty } });
    expect(plan(bound).first[0]?.duty).toBe('no');
    expect(plan(bound, { facts: { kind: 'commune', population: 4200 } }).first[0]?.duty).toBe('yes');
  });
});
