/** Business time. Rules receive a date; only the edges hold a clock. */
export interface Clock {
  now(): Date;
}

/** Wall time, the clock of production. */
export const systemClock: Clock = { now: () => new Date() };

/**
 * Wall time plus an offset in milliseconds read at each call; the offset exists in development only,
 * to let a year pass in front of a reader.
 */
export function shiftedClock(readOffsetMs: () => number): Clock {
  return { now: () => new Date(Date.now() + readOffsetMs()) };
}
