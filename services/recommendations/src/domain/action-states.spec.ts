import { describe, expect, it } from '@jest/globals';
import { actionState } from '@osinum/contracts';
import type { ActionState } from './action-states.ts';
import { availableTransitions, moveAction } from './action-states.ts';

const allowed: Record<ActionState, ActionState[]> = {
  proposee: ['en-cours', 'bloquee', 'terminee', 'deja-faite', 'pas-interesse'],
  'en-cours': ['bloquee', 'terminee', 'proposee', 'pas-interesse'],
  bloquee: ['en-cours', 'terminee', 'pas-interesse'],
  terminee: ['en-cours'],
  'deja-faite': ['proposee'],
  'pas-interesse': ['proposee'],
};
const actionStates = actionState.options;
const pairs = actionStates.flatMap((from) => actionStates.map((to) => ({ from, to })));

describe('the states of an action', () => {
  it.each(pairs)('$from → $to', ({ from, to }) => {
    const move = () => moveAction(from, to, { note: 'Attend le conseil' });
    if (allowed[from].includes(to)) expect(move()).toBe(to);
    else expect(move).toThrow(expect.objectContaining({ code: 'action-transition-refused', kind: 'conflict' }));
  });

  it.each(actionStates)('offers from « %s » exactly what it accepts', (from) => {
    expect(availableTransitions(from, {}).map((transition) => transition.to)).toEqual(allowed[from]);
  });

  it('asks what blocks', () => {
    expect(() => moveAction('en-cours', 'bloquee', { note: '  ' })).toThrow(
      expect.objectContaining({ code: 'action-note-missing', kind: 'invalid' }),
    );
  });

  it('asks why a legal duty is put aside, and only then', () => {
    expect(() => moveAction('proposee', 'pas-interesse', { duty: 'yes' })).toThrow(/obligation légale/);
    expect(moveAction('proposee', 'pas-interesse', { duty: 'to-check' })).toBe('pas-interesse');
    const notes = availableTransitions('proposee', { duty: 'yes' }).filter((transition) => transition.needsNote);
    expect(notes.map((transition) => transition.to)).toEqual(['bloquee', 'pas-interesse']);
  });
});
