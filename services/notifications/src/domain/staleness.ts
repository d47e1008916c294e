const STALE_MS = 7 * 24 * 60 * 60 * 1000;

/** True for news a week old: heard of late, by a replay or a rebuilt database, nobody is written to about it. */
export function isStale(happenedAt: Date, now: Date): boolean {
  return now.getTime() - happenedAt.getTime() > STALE_MS;
}
