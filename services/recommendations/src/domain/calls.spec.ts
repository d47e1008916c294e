import { describe, expect, it } from '@jest/globals';
import { anAnswer, aRow } from './builders.ts';
import { callsOf } from './calls.ts';

const silence = { measure: 'letter', thematiques: [3, 4], atLeast: 3, gravity: 6 };

describe('callsOf', () => {
  it.each([
    { index: 0, level: 1 },
    { index: 1, level: 1 },
    { index: 1.5, level: 2 },
    { index: 2, level: 2 },
    { index: 2.5, level: undefined },
    { index: 3, level: undefined },
    { index: undefined, level: undefined },
  ])('an index of $index calls at level $level', ({ index, level }) => {
    const { index: _none, ...unscored } = anAnswer('q');
    const answer = index === undefined ? unscored : anAnswer('q', { index });
    expect(callsOf([aRow('q', 1, ['m'])], silence, [answer])[0]?.trigger.level).toBe(level);
  });

  it.each(['unknown', 'not-concerned'] as const)('an answer « %s » calls nothing', (state) => {
    expect(callsOf([aRow('q', 1, ['m'])], silence, [anAnswer('q', { state })])).toEqual([]);
  });

  it('calls a measure for the named answers only', () => {
    const rows = [aRow('q', 1, [], { calls: [{ measure: 'm', when: { anyOf: ['a', 'b'] } }] })];
    const called = (choice: string) => callsOf(rows, silence, [anAnswer('q', { choices: [choice] })]).length;
    expect([called('a'), called('b'), called('c')]).toEqual([1, 1, 0]);
  });

  it('calls a measure when a topic is missing, whatever the index, for half of the full weight', () => {
    const rows = [aRow('q', 10, [], { calls: [{ measure: 'm', when: { without: 'securite' }, share: 0.5 }] })];
    const calls = callsOf(rows, silence, [anAnswer('q', { choices: ['outils'], index: 3, weight: 2 })]);
    expect(calls.map((call) => call.trigger.gravity)).toEqual([3]);
    expect(callsOf(rows, silence, [anAnswer('q', { choices: ['securite'], index: 1 })])).toEqual([]);
  });

  it.each([
    { weight: 3, index: 0.5, gravity: 7.5 },
    { weight: 2, index: 2, gravity: 2 },
  ])('weight $weight and index $index weigh $gravity', ({ weight, index, gravity }) => {
    const [call] = callsOf([aRow('q', 1, ['m'])], silence, [anAnswer('q', { weight, index })]);
    expect(call?.trigger.gravity).toBe(gravity);
  });

  it('counts three for a call from a question that is not scored', () => {
    const rows = [aRow('q', 4, [], { calls: [{ measure: 'm', when: { anyOf: ['oui'] } }] })];
    const { index: _none, ...answer } = anAnswer('q', { choices: ['oui'], weight: 0 });
    expect(callsOf(rows, silence, [answer])[0]?.trigger.gravity).toBe(3);
  });

  it('raises the alert on the first call of the row, for its answer only', () => {
    const rows = [aRow('q', 3, ['first', 'second'], { alert: { rank: 4, answer: 'worst' } })];
    const alerts = (choice: string) => callsOf(rows, silence, [anAnswer('q', { choices: [choice] })]).map((c) => c.alert);
    expect(alerts('worst')).toEqual([4, undefined]);
    expect(alerts('bad')).toEqual([undefined, undefined]);
  });

  it('calls the letter from three unknown answers on in its themes', () => {
    const rows = [aRow('a', 3, ['m']), aRow('b', 3, ['m']), aRow('c', 4, ['m']), aRow('d', 5, ['m'])];
    const letter = (unknown: string[]) =>
      callsOf(rows, silence, unknown.map((question) => anAnswer(question, { state: 'unknown' }))).map((c) => c.measure);
    expect(letter(['a', 'b', 'd'])).toEqual([]);
    expect(letter(['a', 'b', 'c'])).toEqual(['letter', 'letter', 'letter']);
  });
});
