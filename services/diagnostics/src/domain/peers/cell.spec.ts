import { describe, expect, it } from '@jest/globals';
import { changedBetween, emptyCell, rebuiltCell, type Cell, type Counted } from './cell.ts';
import { scoreFigures } from './figures.ts';

/** As many contributors as asked, of 0.1, 0.2… */
const group = (count: number, ...changes: [string, number | undefined][]): Counted => {
  const counted = new Map(Array.from({ length: count }, (_, index) => [`c${index + 1}`, (index + 1) / 10]));
  for (const [contributor, value] of changes) {
    if (value === undefined) counted.delete(contributor);
    else counted.set(contributor, value);
  }
  return counted;
};
const rebuilt = (cell: Cell, now: Counted) => rebuiltCell(cell, now, scoreFigures);
const ofTen = rebuilt(emptyCell, group(10));

describe('a cell', () => {
  it('shows nothing of nine, and the middle of ten', () => {
    expect(rebuilt(emptyCell, group(9))).toBe(emptyCell);
    expect(ofTen.figures).toEqual({ contributors: 10, low: 0.3, median: 0.6, high: 0.8 });
  });

  it.each<[string, Counted]>([
    ['nobody moved', group(10)],
    ['one came', group(11)],
    ['two came', group(12)],
    ['one brings another value', group(10, ['c1', 3])],
    ['one left and one came', group(11, ['c1', undefined])],
    ['one left, nine are there', group(9)],
  ])('keeps its value while %s', (_, now) => expect(rebuilt(ofTen, now)).toBe(ofTen));

  it.each<[string, Counted, number | undefined]>([
    ['three came', group(13), 0.7],
    ['one came, one left, one brings another value', group(11, ['c1', undefined], ['c2', 3]), 0.8],
    ['three left, seven are there', group(7), undefined],
  ])('moves once %s', (_, now, median) => expect(rebuilt(ofTen, now).figures?.median).toBe(median));

  it('withdrawn, shows again only what differs by three from what it showed', () => {
    const withdrawn = rebuilt(ofTen, group(7));
    expect(rebuilt(withdrawn, group(7))).toBe(withdrawn);
    expect(rebuilt(withdrawn, group(11))).toBe(withdrawn);
    expect(rebuilt(withdrawn, group(13)).figures?.contributors).toBe(10);
  });
});

describe('what changed', () => {
  it.each<[string, Counted, Counted, number]>([
    ['nothing', group(4), group(4), 0],
    ['those who came', group(4), group(6), 2],
    ['those who left', group(6), group(4), 2],
    ['other values', group(4), group(4, ['c1', 3], ['c2', 0]), 2],
  ])('counts %s', (_, before, now, changed) => expect(changedBetween(before, now)).toBe(changed));
});
