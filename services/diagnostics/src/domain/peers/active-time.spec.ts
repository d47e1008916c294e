import { describe, expect, it } from '@jest/globals';
import { activeMinutes } from './active-time.ts';

const at = (...minutes: number[]) => minutes.map((minute) => new Date(Date.UTC(2026, 10, 22, 9, minute)));

describe('the time at work', () => {
  it.each<[string, Date[], number]>([
    ['nothing done', [], 0],
    ['one moment', at(3), 0],
    ['page after page', at(0, 4, 9, 21), 21],
    ['in any order, several at once', at(9, 0, 4, 4, 9), 9],
    ['a silence of a quarter of an hour', at(0, 15), 15],
    ['a pause of sixteen minutes', at(0, 5, 21, 24), 8],
    ['two sittings, a day apart', at(0, 10, 10 + 24 * 60, 18 + 24 * 60), 18],
  ])('%s', (_, moments, minutes) => expect(activeMinutes(moments)).toBe(minutes));

  it('takes another pause', () => expect(activeMinutes(at(0, 5, 21), 4)).toBe(0));
});
