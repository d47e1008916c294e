import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@osinum/kernel';
import { statuses, transitionNames, type Outcome, type Status } from './status.ts';
import { applyTransition, availableTransitions, type Actor, type CaseFacts } from './transitions.ts';

const ines: Actor = { personId: 'ines', supervises: false };
const hugo: Actor = { personId: 'hugo', supervises: false };
const claire: Actor = { personId: 'claire', supervises: true };

const aCase = (status: Status, more: Partial<CaseFacts> = {}): CaseFacts => ({
  status,
  assigneeId: status === 'in-progress' || status === 'paused' ? 'ines' : undefined,
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
    ['to-qualify', ines, ['qualify', 'close']],
    ['to-claim', ines, ['claim', 'close']],
    ['in-progress', ines, ['pause', 'release', 'close']],
    ['paused', ines, ['resume', 'release', 'close']],
    ['closed', ines, []],
    ['in-progress', hugo, []],
    ['paused', hugo, []],
    ['in-progress', claire, ['pause', 'release', 'close']],
  ] as const)('%s for %j: %j', (status, actor, expected) => {
    expect(names(aCase(status), actor)).toEqual(expected);
  });

  it('refuses to claim what someone already follows, even by a status left behind', () => {
    expect(names(aCase('to-claim', { assigneeId: 'ines' }), hugo)).toEqual([]);
  });

  it('offers exactly what applyTransition accepts', () => {
    for (const status of statuses) {
      for (const actor of [ines, hugo, claire]) {
        const facts = aCase(status, { contactMade: true });
        const accepted = transitionNames.filter(
          (name) => codeOf(() => applyTransition(name, facts, actor, 'out-of-scope')) === 'accepted',
        );
        expect(names(facts, actor)).toEqual(accepted);
      }
    }
  });
});

describe('closing', () => {
  it.each([
    ['to-qualify', false, ['out-of-scope']],
    ['to-claim', true, ['out-of-scope']],
    ['in-progress', false, ['not-helped', 'unreachable', 'out-of-scope']],
    ['in-progress', true, ['helped', 'not-helped', 'unreachable', 'out-of-scope']],
    ['paused', true, ['helped', 'not-helped', 'unreachable', 'out-of-scope']],
  ] as const)('%s, contact made %s: %j', (status, contactMade, expected) => {
    const close = availableTransitions(aCase(status, { contactMade }), ines).find((move) => move.name === 'close');
    expect(close?.outcomes).toEqual(expected);
  });

  it.each([
    [undefined, 'outcome-missing'],
    ['helped', 'outcome-not-possible'],
    ['not-helped', 'accepted'],
  ] as const)('with outcome %s before any exchange: %s', (outcome: Outcome | undefined, code) => {
    expect(codeOf(() => applyTransition('close', aCase('in-progress'), ines, outcome))).toBe(code);
  });
});

describe('applyTransition', () => {
  it.each([
    ['qualify', 'to-qualify', 'to-claim'],
    ['claim', 'to-claim', 'in-progress'],
    ['pause', 'in-progress', 'paused'],
    ['resume', 'paused', 'in-progress'],
    ['release', 'in-progress', 'to-claim'],
  ] as const)('%s: %s → %s', (name, from, to) => {
    expect(applyTransition(name, aCase(from), ines)).toBe(to);
  });

  it.each([
    ['claim', aCase('closed'), ines, 'transition-not-available'],
    ['claim', aCase('to-qualify'), ines, 'transition-not-available'],
    ['pause', aCase('in-progress'), hugo, 'case-followed-by-another'],
    ['claim', aCase('to-claim', { assigneeId: 'ines' }), hugo, 'case-already-claimed'],
  ] as const)('%s refused: %#', (name, facts, actor, code) => {
    expect(codeOf(() => applyTransition(name, facts, actor))).toBe(code);
  });
});
