/** What is shown of a group: never a value of one of them as such, nor the lowest, nor the highest. */
export interface Figures {
  /** Rounded down to a multiple of five: « au moins 25 ». */
  readonly contributors: number;
  /** Where the middle half begins; only where it is shown. */
  readonly low?: number;
  readonly median: number;
  readonly high: number;
}

/** How the figures of a group are made, and from how many contributors on they are shown. */
export interface FiguresRule {
  readonly fewest: number;
  readonly low?: number;
  readonly high: number;
  readonly round: (value: number) => number;
}

/** Scores of a theme: the median and the middle half, from ten contributors on. */
export const scoreFigures: FiguresRule = { fewest: 10, low: 0.25, high: 0.75, round: (score) => Math.round(score * 10) / 10 };

/** Minutes that a first diagnostic took: the median, and what eight in ten did not exceed, from thirty on. */
export const timeFigures: FiguresRule = { fewest: 30, high: 0.8, round: (minutes) => Math.max(5, Math.round(minutes / 5) * 5) };

/** The figures of some values. */
export function figuresOf(values: readonly number[], { low, high, round }: FiguresRule): Figures {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    contributors: Math.floor(values.length / 5) * 5,
    ...(low !== undefined && { low: round(centile(sorted, low)) }),
    median: round(centile(sorted, 0.5)),
    high: round(centile(sorted, high)),
  };
}

/** The value under which this share of the sorted values lies, between two of them if need be. */
export function centile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return below + (above - below) * (position - Math.floor(position));
}
