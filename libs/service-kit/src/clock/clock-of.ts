import { readFileSync } from 'node:fs';
import { shiftedClock, systemClock, type Clock } from '@osinum/kernel';

/**
 * Wall time; in development, wall time plus the offset written in a file (`{"offsetMs": 0}`).
 * An unreadable file counts as no offset.
 */
export function clockOf(config: { CLOCK_FILE?: string | undefined; NODE_ENV: string }): Clock {
  const file = config.CLOCK_FILE;
  if (!file || config.NODE_ENV === 'production') return systemClock;
  return shiftedClock(() => readOffset(file));
}

function readOffset(file: string): number {
  try {
    const { offsetMs } = JSON.parse(readFileSync(file, 'utf8')) as { offsetMs?: unknown };
    return typeof offsetMs === 'number' && Number.isFinite(offsetMs) ? offsetMs : 0;
  } catch {
    return 0;
  }
}
