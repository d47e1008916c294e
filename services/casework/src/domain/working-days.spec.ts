import { describe, expect, it } from '@jest/globals';
import { addDays, dayOf, daysBetween, startOfDay } from './day.ts';
import { addWorkingDays, calendarOf, isWorkingDay, workingDaysBetween } from './working-days.ts';

describe('dayOf', () => {
  it.each([
    ['2026-11-15T22:59:59Z', '2026-11-15', 'one second before midnight in winter'],
    ['2026-11-15T23:00:00Z', '2026-11-16', 'midnight in winter'],
    ['2026-07-14T22:00:00Z', '2026-07-15', 'midnight in summer'],
    ['2026-12-31T23:30:00Z', '2027-01-01', 'the new year comes to Paris before UTC'],
  ])('%s → %s (%s)', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day);
  });

  it.each(['2026-03-28', '2026-03-29', '2026-10-25', '2026-12-31'])('%s comes back from its midnight', (day) => {
    expect(dayOf(startOfDay(day))).toBe(day);
  });
});

describe('calendar days', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s plus %i → %s', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });
});

describe('isWorkingDay', () => {
  it.each([
    ['2026-11-23', true, 'an ordinary Monday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-01-01', false, 'New Year'],
    ['2024-04-01', false, 'Easter Monday after a clock change on Easter day'],
    ['2026-04-06', false, 'Easter Monday'],
    ['2026-05-01', false, '1 May'],
    ['2026-05-08', false, '8 May'],
    ['2026-05-14', false, 'Ascension'],
    ['2026-05-25', false, 'Whit Monday'],
    ['2026-07-14', false, '14 July'],
    ['2026-11-11', false, '11 November'],
    ['2026-12-25', false, 'Christmas'],
    ['2025-12-26', true, '26 December outside Alsace and Moselle'],
    ['2026-04-03', true, 'Good Friday outside Alsace and Moselle'],
  ])('%s → %s (%s)', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  it.each([
    ['67', '2026-04-03', false],
    ['57', '2025-12-26', false],
    ['60', '2026-04-03', true],
    [undefined, '2025-12-26', true],
  ])('departement %s on %s → %s', (departement, day, expected) => {
    expect(isWorkingDay(day, calendarOf(departement))).toBe(expected);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-11-16', 5, '2026-11-23', 'a plain week'],
    ['2026-11-20', 1, '2026-11-23', 'Friday to Monday'],
    ['2026-11-21', 1, '2026-11-23', 'transmitted on a Saturday'],
    ['2026-11-10', 1, '2026-11-12', 'over 11 November'],
    ['2026-04-30', 3, '2026-05-06', 'over 1 May and a week-end'],
    ['2026-05-13', 2, '2026-05-18', 'over Ascension'],
    ['2026-12-24', 3, '2026-12-30', 'over Christmas on a Friday'],
    ['2026-12-30', 3, '2027-01-05', 'over the change of year'],
    ['2026-11-23', 0, '2026-11-23', 'none'],
  ])('%s plus %i → %s (%s)', (from, count, to) => {
    expect(addWorkingDays(from, count)).toBe(to);
    if (isWorkingDay(from)) expect(workingDaysBetween(from, to)).toBe(count);
  });

  it('gives more days where more holidays are kept', () => {
    expect(addWorkingDays('2026-04-02', 1, 'alsace-moselle')).toBe('2026-04-07');
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2026-11-23', '2026-11-19', -2],
    ['2026-11-21', '2026-11-20', 0],
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-20', '2026-11-24', 2],
  ])('%s → %s: %i', (from, to, count) => {
    expect(workingDaysBetween(from, to)).toBe(count);
  });
});
