import { describe, expect, it } from '@jest/globals';
import type { ActionState } from './action-states.ts';
import { actionStates, availableTransitions, moveAction } from './action-states.ts';

const allowed: Record<ActionState, ActionState[]> = {
  proposed: ['in-progress', 'blocked', 'done', 'already-done', 'not-interested'],
  'in-progress': ['blocked', 'done', 'proposed', 'not-interested'],
  blocked: ['in-progress', 'done', 'not-interested'],
  done: ['in-progress'],
  'already-done': ['proposed'],
  'not-interested': ['proposed'],
};
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
    expect(() => moveAction('in-progress', 'blocked', { note: '  ' })).toThrow(
      expect.objectContaining({ code: 'action-note-missing', kind: 'invalid' }),
    );
  });

  it('asks why a legal duty is put aside, and only then', () => {
    expect(() => moveAction('proposed', 'not-interested', { duty: 'yes' })).toThrow(/obligation légale/);
    expect(moveAction('proposed', 'not-interested', { duty: 'to-check' })).toBe('not-interested');
    const notes = availableTransitions('proposed', { duty: 'yes' }).filter((transition) => transition.needsNote);
    expect(notes.map((transition) => transition.to)).toEqual(['blocked', 'not-interested']);
  });
});
