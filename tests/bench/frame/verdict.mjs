/**
 * @typedef {object} Goal what a bench promises, on two of its sides
 * @property {string} of a side
 * @property {string} over the side it is compared with, its yardstick
 * @property {number} [least] the ratio of/over is at least this
 * @property {number} [atMost] the ratio of/over is at most this
 * @property {number} [atMostMore] of − over is at most this, in the unit of the bench
 *   Without any of the three, the ratio is printed for the record, and promises nothing.
 * @property {string} [says] what the comparison means, when the names of the sides do not say it
 */

/** The middle value; of an even number, the mean of the two. @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
}

/** Median, least and greatest. @param {readonly number[]} values */
export const spread = (values) => ({ median: median(values), least: Math.min(...values), greatest: Math.max(...values) });

/**
 * Compares round by round, since what slows one side down in a round slows the other: the median of the rounds decides.
 * @param {Goal} goal
 * @param {Record<string, readonly number[]>} rounds values of each side, one a round
 */
export function verdictOf(goal, rounds) {
  const compare = goal.atMostMore === undefined ? (a, b) => a / b : (a, b) => a - b;
  const found = spread(rounds[goal.of].map((value, round) => compare(value, rounds[goal.over][round])));
  const least = goal.least ?? -Infinity;
  const greatest = goal.atMost ?? goal.atMostMore ?? Infinity;
  return { ...found, held: found.median >= least && found.median <= greatest };
}
