import { describe, expect, it } from '@jest/globals';
import { ecoIndex, gradeOf } from './eco-index.ts';

describe('EcoIndex', () => {
  it.each([
    [0, 0, 0, 100],
    [100, 100, 100, 72],
    [100, 100, 1000, 67],
    [100, 100, 10_000, 58],
    [200, 200, 10_000, 46],
    [2355, 267, 2493, 10],
    [240, 20, 331, 83],
    [150, 5, 40, 90],
    [250, 6, 60, 86],
    [594_601, 3920, 223_213, 0],
  ])('of %d elements, %d requests and %d kB is %d', (nodes, requests, kilobytes, expected) => {
    expect(Math.round(ecoIndex({ nodes, requests, kilobytes }))).toBe(expected);
  });

  it.each([
    [80.1, 'A'],
    [80, 'B'],
    [70.5, 'B'],
    [70, 'C'],
    [55, 'D'],
    [40, 'E'],
    [25, 'F'],
    [10, 'G'],
  ])('%d is an %s', (index, grade) => expect(gradeOf(index)).toBe(grade));
});
