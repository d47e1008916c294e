import { describe, expect, it } from '@jest/globals';
import { reconcileReminders, wantedReminder, type ArmedReminder, type DiagnosticLife } from './reminder-life.ts';

const life = (diagnosticId: string, startedAt?: string, completedAt?: string): DiagnosticLife => ({
  diagnosticId,
  instanceId: 'osinum',
  startedAt: startedAt ? new Date(startedAt) : undefined,
  completedAt: completedAt ? new Date(completedAt) : undefined,
});

const first = life('first', '2026-11-10', '2026-11-12');
const retaking = life('second', '2027-10-20');
const retaken = life('second', '2027-10-20', '2027-10-25');

describe('wantedReminder', () => {
  it.each([
    ['nothing done yet', [], undefined, undefined],
    ['a first diagnostic under way', [life('first', '2026-11-10')], undefined, undefined],
    ['one completed', [first], 'first', undefined],
    ['completed, its start not heard of yet', [life('first', undefined, '2026-11-12')], 'first', undefined],
    ['being retaken', [first, retaking], 'first', '2027-12-19'],
    ['retaken', [first, retaken], 'second', undefined],
    ['retaken, events in another order', [retaken, first], 'second', undefined],
    ['an old draft never finished', [life('draft', '2026-10-01'), first], 'first', undefined],
    ['two drafts after it', [first, retaking, life('third', '2027-10-30')], 'first', '2027-12-29'],
  ])('%s', (_, lives, diagnosticId, quiet) => {
    const wanted = wantedReminder(lives);
    expect(wanted?.diagnosticId).toBe(diagnosticId);
    expect(wanted?.quietUntil?.toISOString().slice(0, 10)).toBe(quiet);
  });
});

describe('reconcileReminders', () => {
  const armed: ArmedReminder = { reminderId: 'r1', diagnosticId: 'first' };

  it('arms when a diagnostic is completed', () => {
    expect(reconcileReminders([], wantedReminder([first]))).toEqual({ cancel: [], arm: wantedReminder([first]) });
  });

  it('changes nothing when the same event comes twice', () => {
    expect(reconcileReminders([armed], wantedReminder([first]))).toEqual({ cancel: [] });
  });

  it('goes quiet when the diagnostic is started again, and says so once', () => {
    const wanted = wantedReminder([first, retaking]);
    const { quieten } = reconcileReminders([armed], wanted);
    expect(quieten).toEqual({ reminderId: 'r1', quietUntil: wanted?.quietUntil });
    expect(reconcileReminders([{ ...armed, quietUntil: wanted?.quietUntil }], wanted)).toEqual({ cancel: [] });
  });

  it('cancels and arms again when the new one is completed', () => {
    const wanted = wantedReminder([first, retaken]);
    expect(reconcileReminders([armed], wanted)).toEqual({ cancel: ['r1'], arm: wanted });
  });

  it('does not go back when the older completion is heard of last', () => {
    const current: ArmedReminder = { reminderId: 'r2', diagnosticId: 'second' };
    expect(reconcileReminders([current], wantedReminder([retaken, first]))).toEqual({ cancel: [] });
  });

  it('cancels everything when nothing is left to renew', () => {
    expect(reconcileReminders([armed], undefined)).toEqual({ cancel: ['r1'] });
  });
});
