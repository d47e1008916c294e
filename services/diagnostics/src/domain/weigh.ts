/** Σ(weight · index) and Σ weight over the rows that have an index. */
export function weigh(rows: readonly { weight: number; index?: number }[]): { points: number; weight: number } {
  const scored = rows.flatMap(({ weight, index }) => (index === undefined ? [] : { points: weight * index, weight }));
  return {
    points: scored.reduce((sum, { points }) => sum + points, 0),
    weight: scored.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/** Σ(weight · index) ÷ Σ weight; nothing when no row is scored. */
export function weighted(rows: readonly { weight: number; index?: number }[]): number | undefined {
  const { points, weight } = weigh(rows);
  return weight > 0 ? points / weight : undefined;
}
