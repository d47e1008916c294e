const minuteMs = 60_000;

/**
 * A longer silence between two saves is a pause, and does not count. A page holds the questions of one theme and is
 * saved as a whole: under a quarter of an hour somebody may still be looking for an answer.
 */
export const pauseMinutes = 15;

/** The minutes somebody was at work, from when things were done; pauses stay out. */
export function activeMinutes(moments: readonly Date[], pause = pauseMinutes): number {
  const sorted = moments.map((moment) => moment.getTime()).toSorted((a, b) => a - b);
  const gaps = sorted.slice(1).map((moment, position) => (moment - sorted[position]!) / minuteMs);
  return gaps.filter((gap) => gap <= pause).reduce((sum, gap) => sum + gap, 0);
}
