import { describe, expect, it } from '@jest/globals';
import { median, verdictOf } from './verdict.mjs';

describe('the median', () => {
  it.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (values, middle) => expect(median(values)).toBe(middle));
});

describe('a goal', () => {
  const rounds = { ours: [80, 90, 40], bare: [100, 100, 100] };

  it.each([
    ['least, reached', { least: 0.8 }, true, 0.8],
    ['least, missed', { least: 0.81 }, false, 0.8],
    ['at most, held', { atMost: 0.8 }, true, 0.8],
    ['at most, missed', { atMost: 0.5 }, false, 0.8],
    ['at most more, held', { atMostMore: -20 }, true, -20],
    ['at most more, missed', { atMostMore: -21 }, false, -20],
  ])('%s', (_, goal, held, found) => {
    expect(verdictOf({ of: 'ours', over: 'bare', ...goal }, rounds)).toMatchObject({ held, median: found });
  });

  it('compares within each round: a slow round of both sides changes nothing', () => {
    const { median: found, least, greatest } = verdictOf({ of: 'ours', over: 'bare', least: 0.5 }, { ours: [80, 8, 80], bare: [100, 10, 100] });
    expect([found, least, greatest]).toEqual([0.8, 0.8, 0.8]);
  });
});
