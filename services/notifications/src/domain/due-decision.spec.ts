import { describe, expect, it } from '@jest/globals';
import { decideDue } from './due-decision.ts';
import { reminderSchedule } from './reminder-schedule.ts';

const { occurrences } = reminderSchedule(new Date('2026-11-12T09:00:00Z'));
const left = (...offsets: number[]) => occurrences.filter(({ offset }) => offsets.includes(offset));

describe('decideDue', () => {
  it.each([
    ['one second early', '2027-05-12T05:59:59Z', left(6, 3, 1, 0), undefined, []],
    ['on time', '2027-05-12T06:00:00Z', left(6, 3, 1, 0), 6, []],
    ['the first already sent', '2027-05-12T06:00:00Z', left(3, 1, 0), undefined, []],
    ['the service was down for four months', '2027-09-20T09:00:00Z', left(6, 3, 1, 0), 3, ['6 overtaken']],
    ['it was down for two years', '2029-01-01T09:00:00Z', left(6, 3, 1, 0), 0, ['6 overtaken', '3 overtaken', '1 overtaken']],
    ['nothing planned', '2029-01-01T09:00:00Z', [], undefined, []],
  ])('%s, at %s', (_, now, planned, send, skip) => {
    const decision = decideDue(planned.toReversed(), new Date(now));
    expect(decision.send?.offset).toBe(send);
    expect(decision.skip.map((s) => `${s.occurrence.offset} ${s.reason}`)).toEqual(skip);
  });

  it.each([
    ['during the retake', '2027-10-13T09:00:00Z', '2027-11-30T09:00:00Z', undefined, ['1 being-retaken']],
    ['retake given up long ago', '2027-11-12T09:00:00Z', '2027-11-01T09:00:00Z', 0, ['1 being-retaken']],
    ['retake of an old past', '2027-11-12T09:00:00Z', '2027-02-01T09:00:00Z', 0, ['1 overtaken']],
  ])('%s', (_, now, quietUntil, send, skip) => {
    const decision = decideDue(left(1, 0), new Date(now), new Date(quietUntil));
    expect(decision.send?.offset).toBe(send);
    expect(decision.skip.map((s) => `${s.occurrence.offset} ${s.reason}`)).toEqual(skip);
  });
});
