import { figuresOf, type Figures, type FiguresRule } from './figures.ts';

/** What each contributor brings, by contributor. */
export type Counted = ReadonlyMap<string, number>;

/** One figure of a cohort: what is shown of it, and what that was made of. */
export interface Cell {
  /** Absent while too few contribute, or since they are. */
  readonly figures?: Figures;
  /** What the last figures shown were made of, even when they are not shown any more. */
  readonly counted: Counted;
}

/** Before anything was shown. */
export const emptyCell: Cell = { counted: new Map() };

/** With fewer, the old figures and the new ones together would tell what one or two contributors brought. */
export const fewestChanged = 3;

/**
 * The cell after its contributors moved; the same cell as long as it must keep its value. What counts is what changed
 * since the last figures that were shown: withdrawing them and showing them again must not tell more.
 */
export function rebuiltCell(cell: Cell, now: Counted, rule: FiguresRule): Cell {
  if (changedBetween(cell.counted, now) < fewestChanged) return cell;
  if (now.size >= rule.fewest) return { figures: figuresOf([...now.values()], rule), counted: now };
  return cell.figures === undefined ? cell : { counted: cell.counted };
}

/** How many contributors came, left, or bring another value. */
export function changedBetween(before: Counted, now: Counted): number {
  const contributors = new Set([...before.keys(), ...now.keys()]);
  return [...contributors].filter((contributor) => before.get(contributor) !== now.get(contributor)).length;
}
