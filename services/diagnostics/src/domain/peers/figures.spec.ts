import { describe, expect, it } from '@jest/globals';
import { centile, figuresOf, scoreFigures, timeFigures } from './figures.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('the figures of a group', () => {
  it.each<[number[], number, number]>([
    [[2], 0.5, 2],
    [[1, 2], 0.5, 1.5],
    [[1, 2, 3], 0.5, 2],
    [[1, 2, 3, 4, 5], 0.25, 2],
    [[0, 1], 0.8, 0.8],
  ])('of %j, %s lies under %s', (sorted, share, value) => expect(centile(sorted, share)).toBeCloseTo(value, 10));

  it.each([[10, 10], [14, 10], [15, 15], [49, 45]])('say %s contributors as %s', (count, said) =>
    expect(figuresOf(upTo(count), scoreFigures).contributors).toBe(said));

  it('are rounded, and neither the lowest nor the highest', () => {
    const scores = [0, 0, 0.64, 0.71, 1.23, 1.26, 1.49, 2, 2.9, 3];
    expect(figuresOf(scores.toReversed(), scoreFigures)).toEqual({ contributors: 10, low: 0.7, median: 1.2, high: 1.9 });
  });

  it('of times are the median and what eight in ten did not exceed, to five minutes', () => {
    expect(figuresOf(upTo(30), timeFigures)).toEqual({ contributors: 30, median: 15, high: 25 });
    expect(figuresOf(upTo(30).map(() => 0.5), timeFigures)).toEqual({ contributors: 30, median: 5, high: 5 });
  });
});
