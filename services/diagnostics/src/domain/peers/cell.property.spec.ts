import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedBetween, emptyCell, fewestChanged, rebuiltCell, type Cell, type Counted } from './cell.ts';
import { scoreFigures, timeFigures } from './figures.ts';

/** Somebody brings a value, or leaves. */
const move = fc.record({ who: fc.integer({ min: 1, max: 40 }).map(String), value: fc.option(fc.constantFrom(0, 0.5, 1.2, 1.25, 3), { nil: undefined }) });
/** Moves between one rebuilding and the next. */
const history = fc.array(fc.array(move, { maxLength: 15 }), { maxLength: 25 });

function moved(group: Counted, moves: readonly { who: string; value: number | undefined }[]): Counted {
  const next = new Map(group);
  for (const { who, value } of moves) {
    if (value === undefined) next.delete(who);
    else next.set(who, value);
  }
  return next;
}

describe.each([['scores', scoreFigures], ['time', timeFigures]] as const)('whatever happens to a cell of %s', (_, rule) => {
  it('two values shown one after the other differ by three contributors at least, and each has enough of them', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let group: Counted = new Map();
        let cell: Cell = emptyCell;
        let shown: Counted | undefined;
        for (const moves of steps) {
          group = moved(group, moves);
          const next = rebuiltCell(cell, group, rule);
          if (next !== cell && next.figures !== undefined) {
            expect(next.counted).toBe(group);
            expect(group.size).toBeGreaterThanOrEqual(rule.fewest);
            expect(changedBetween(shown ?? new Map(), group)).toBeGreaterThanOrEqual(fewestChanged);
            shown = group;
          }
          cell = next;
        }
      }),
      { numRuns: 500 },
    );
  });
});
