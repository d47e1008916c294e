import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { plannedFrom, reminderSchedule } from './reminder-schedule.ts';

const timesOf = (completedAt: string) =>
  reminderSchedule(new Date(completedAt)).occurrences.map(({ offset, at }) => `${offset}: ${at.toISOString()}`);

describe('reminderSchedule', () => {
  it('leaves six, three and one month before the anniversary, and on the day', () => {
    expect(timesOf('2026-11-12T14:20:00Z')).toEqual([
      '6: 2027-05-12T06:00:00.000Z',
      '3: 2027-08-12T06:00:00.000Z',
      '1: 2027-10-12T06:00:00.000Z',
      '0: 2027-11-12T07:00:00.000Z',
    ]);
  });

  it.each([
    ['2026-03-28T10:00:00Z', '2027-03-28T06:00:00.000Z', 'the day the clocks go forward'],
    ['2026-03-27T10:00:00Z', '2027-03-27T07:00:00.000Z', 'the day before'],
    ['2026-10-31T10:00:00Z', '2027-10-31T07:00:00.000Z', 'the day the clocks go back'],
    ['2026-10-30T10:00:00Z', '2027-10-30T06:00:00.000Z', 'the day before'],
    ['2026-12-31T23:30:00Z', '2028-01-01T07:00:00.000Z', 'already the new year in Paris'],
    ['2026-06-30T22:30:00Z', '2027-07-01T06:00:00.000Z', 'already the next month in Paris'],
    ['2028-02-29T09:00:00Z', '2029-02-28T07:00:00.000Z', '29 February'],
  ])('completed %s → due %s (%s)', (completedAt, due) => {
    expect(reminderSchedule(new Date(completedAt)).dueAt.toISOString()).toBe(due);
  });

  it('stays inside the month where the day does not exist', () => {
    expect(timesOf('2026-08-31T09:00:00Z')).toEqual([
      '6: 2027-02-28T07:00:00.000Z',
      '3: 2027-05-31T06:00:00.000Z',
      '1: 2027-07-31T06:00:00.000Z',
      '0: 2027-08-31T06:00:00.000Z',
    ]);
  });

  it('is always at eight in Paris, in order, after the diagnostic, whatever the date', () => {
    const dates = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (completedAt) => {
        const times = reminderSchedule(completedAt).occurrences.map(({ at }) => at);
        const paris = times.map((at) => DateTime.fromJSDate(at, { zone: 'Europe/Paris' }).toFormat('HH:mm:ss.SSS'));
        expect(paris).toEqual(Array(4).fill('08:00:00.000'));
        expect(times.every((at, index) => at > (times[index - 1] ?? completedAt))).toBe(true);
      }),
    );
  });

  it('follows another period', () => {
    const { occurrences } = reminderSchedule(new Date('2026-11-12T09:00:00Z'), { months: 6, offsets: [0, 3, 1] });
    expect(occurrences.map(({ offset, at }) => `${offset}: ${at.toISOString().slice(0, 10)}`)).toEqual([
      '3: 2027-02-12',
      '1: 2027-04-12',
      '0: 2027-05-12',
    ]);
  });
});

it('never sends what was long past when it was armed', () => {
  const { occurrences } = reminderSchedule(new Date('2026-11-12T09:00:00Z'));
  const planned = plannedFrom(occurrences, new Date('2027-08-15T09:00:00Z'));
  expect(planned.map(({ offset, skipped }) => `${offset} ${skipped ?? 'planned'}`)).toEqual(['6 overtaken', '3 planned', '1 planned', '0 planned']);
});
