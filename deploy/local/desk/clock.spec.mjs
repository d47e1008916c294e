import { describe, expect, it } from '@jest/globals';
import { advance } from './clock.mjs';

describe('advance', () => {
  const from = (text) => new Date(text);

  it.each([
    ['2026-11-22T10:00:00Z', { months: 12 }, '2027-11-22T10:00:00.000Z'],
    ['2027-01-31T10:00:00Z', { months: 1 }, '2027-02-28T10:00:00.000Z'],
    ['2028-01-31T10:00:00Z', { months: 1 }, '2028-02-29T10:00:00.000Z'],
    ['2026-12-30T22:00:00Z', { days: 2, hours: 3 }, '2027-01-02T01:00:00.000Z'],
  ])('%s and %j is %s', (start, step, end) => {
    expect(advance(from(start), step).toISOString()).toBe(end);
  });
});
