import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@osinum/kernel';
import { statuses, transitionNames, type Outcome, type Status } from './status.ts';
import { applyTransition, availableTransitions, transitionTo, type Actor, type CaseFacts } from './transitions.ts';

const ines: Actor = { actingFor: ['ines'], supervises: false };
const hugo: Actor = { actingFor: ['hugo'], supervises: false };
const claire: Actor = { actingFor: ['claire'], supervises: true };
const relay: Actor = { actingFor: ['paul', 'ines'], supervises: false };

const aCase = (status: Status, more: Partial<CaseFacts> = {}): CaseFacts => ({
  status,
  assigneeId: status === 'en-cours' || status === 'en-pause' ? 'ines' : undefined,
  contactMade: false,
  ...more,
});

const names = (facts: CaseFacts, actor: Actor) => availableTransitions(facts, actor).map((move) => move.name);

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('availableTransitions', () => {
  it.each([
    ['a-qualifier', ines, ['qualify', 'close']],
    ['a-prendre-en-charge', ines, ['claim', 'close']],
    ['en-cours', ines, ['pause', 'release', 'close']],
    ['en-pause', ines, ['resume', 'release', 'close']],
    ['clos', ines, []],
    ['en-cours', hugo, []],
    ['en-pause', hugo, []],
    ['en-cours', relay, ['pause', 'release', 'close']],
    ['en-cours', claire, ['pause', 'release', 'close']],
  ] as const)('%s for %j: %j', (status, actor, expected) => {
    expect(names(aCase(status), actor)).toEqual(expected);
  });

  it('refuses to claim what someone already follows, even by a status left behind', () => {
    expect(names(aCase('a-prendre-en-charge', { assigneeId: 'ines' }), hugo)).toEqual([]);
  });

  it('offers exactly what applyTransition accepts', () => {
    for (const status of statuses) {
      for (const actor of [ines, hugo, claire]) {
        const facts = aCase(status, { contactMade: true });
        const accepted = transitionNames.filter(
          (name) => codeOf(() => applyTransition(name, facts, actor, 'hors-perimetre')) === 'accepted',
        );
        expect(names(facts, actor)).toEqual(accepted);
      }
    }
  });
});

describe('closing', () => {
  it.each([
    ['a-qualifier', false, ['hors-perimetre']],
    ['a-prendre-en-charge', true, ['hors-perimetre']],
    ['en-cours', false, ['sans-aide', 'injoignable', 'hors-perimetre']],
    ['en-cours', true, ['aide', 'sans-aide', 'injoignable', 'hors-perimetre']],
    ['en-pause', true, ['aide', 'sans-aide', 'injoignable', 'hors-perimetre']],
  ] as const)('%s, contact made %s: %j', (status, contactMade, expected) => {
    const close = availableTransitions(aCase(status, { contactMade }), ines).find((move) => move.name === 'close');
    expect(close?.outcomes).toEqual(expected);
  });

  it.each([
    [undefined, 'outcome-missing'],
    ['aide', 'outcome-not-possible'],
    ['sans-aide', 'accepted'],
  ] as const)('with outcome %s before any exchange: %s', (outcome: Outcome | undefined, code) => {
    expect(codeOf(() => applyTransition('close', aCase('en-cours'), ines, outcome))).toBe(code);
  });
});

describe('applyTransition', () => {
  it.each([
    ['qualify', 'a-qualifier', 'a-prendre-en-charge'],
    ['claim', 'a-prendre-en-charge', 'en-cours'],
    ['pause', 'en-cours', 'en-pause'],
    ['resume', 'en-pause', 'en-cours'],
    ['release', 'en-cours', 'a-prendre-en-charge'],
  ] as const)('%s: %s → %s', (name, from, to) => {
    expect(applyTransition(name, aCase(from), ines)).toBe(to);
  });

  it.each([
    ['claim', aCase('clos'), ines, 'transition-not-available'],
    ['claim', aCase('a-qualifier'), ines, 'transition-not-available'],
    ['pause', aCase('en-cours'), hugo, 'case-followed-by-another'],
    ['claim', aCase('a-prendre-en-charge', { assigneeId: 'ines' }), hugo, 'case-already-taken'],
  ] as const)('%s refused: %#', (name, facts, actor, code) => {
    expect(codeOf(() => applyTransition(name, facts, actor))).toBe(code);
  });
});

describe('transitionTo', () => {
  it.each([
    ['a-qualifier', 'a-prendre-en-charge', 'qualify'],
    ['en-cours', 'a-prendre-en-charge', 'release'],
    ['en-pause', 'en-cours', 'resume'],
    ['en-cours', 'en-pause', 'pause'],
    ['a-qualifier', 'clos', 'close'],
  ] as const)('%s → %s is %s', (from, to, name) => {
    expect(transitionTo(to, from)).toBe(name);
  });

  it.each([
    ['a-prendre-en-charge', 'en-cours'],
    ['clos', 'en-cours'],
    ['en-cours', 'en-cours'],
    ['en-cours', 'a-qualifier'],
  ] as const)('%s → %s is no move', (from, to) => {
    expect(codeOf(() => transitionTo(to, from))).toBe('transition-not-available');
  });
});
