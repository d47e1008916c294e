import { describe, expect, it } from '@jest/globals';
import { latenessOf } from './lateness.ts';

const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ');

describe('latenessOf', () => {
  it.each([
    ['2026-11-19', '2026-11-23', 'late', 2, 'Retard : 2 j', 'Thursday seen on Monday'],
    ['2026-11-20', '2026-11-23', 'late', 1, 'Retard : 1 j', 'Friday seen on Monday'],
    ['2026-11-20', '2026-11-21', 'late', 0, 'En retard', 'Friday seen on Saturday: no working day went by'],
    ['2026-12-31', '2027-01-04', 'late', 1, 'Retard : 1 j', 'over New Year and a week-end'],
    ['2026-11-10', '2026-11-12', 'late', 1, 'Retard : 1 j', 'over 11 November'],
    ['2026-11-23', '2026-11-23', 'today', 0, 'Aujourd’hui', 'the same day'],
    ['2026-11-24', '2026-11-23', 'soon', -1, 'Demain', 'the day after'],
    ['2026-11-23', '2026-11-22', 'soon', -1, 'Demain', 'Monday seen on Sunday'],
    ['2026-11-23', '2026-11-20', 'soon', -1, 'Dans 1 j', 'Monday seen on Friday is not « Demain »'],
    ['2026-11-21', '2026-11-20', 'soon', 0, 'Demain', 'a Saturday chosen by someone'],
    ['2026-11-22', '2026-11-20', 'soon', 0, 'Dans 1 j', 'never « Dans 0 j »'],
    ['2026-11-26', '2026-11-23', 'soon', -3, 'Dans 3 j', 'the same week'],
    ['2026-12-03', '2026-11-23', 'later', -8, 'Dans 8 j', 'the week after'],
    ['2027-01-04', '2026-12-24', 'later', -5, 'Dans 5 j', 'Christmas and New Year left out'],
    ['2027-01-04', '2026-11-23', 'later', -28, 'Dans 6 sem.', 'far enough for weeks'],
  ])('%s on %s: %s %i « %s » (%s)', (dueOn, today, tone, workingDaysLate, label) => {
    const lateness = latenessOf(dueOn, today);
    expect({ ...lateness, label: plainSpaces(lateness.label) }).toEqual({ tone, workingDaysLate, label });
  });

  it('keeps number and unit on one line', () => {
    expect(latenessOf('2026-11-19', '2026-11-23').label).toBe('Retard\u00a0: 2\u00a0j');
  });
});
