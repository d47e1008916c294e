import { MOST_SLIPS, SHARES_FROM } from './elu-question.ts';

/** The double reading of a diagnostic, as it is kept. */
export interface KeptReading {
  readonly until: Date;
  readonly closedAt: Date | null;
  readonly readings: number;
}

export type ReadingState = 'none' | 'open' | 'closed' | 'lapsed' | 'signed';

const DAYS_OPEN = 60;

/** The last moment a reading opened now takes answers. */
export function readingUntil(now: Date): Date {
  return new Date(now.getTime() + DAYS_OPEN * 86_400_000);
}

/** Where the double reading of a diagnostic stands. */
export function readingState(kept: KeptReading | undefined, diagnostic: 'draft' | 'completed', now: Date): ReadingState {
  if (kept === undefined) return 'none';
  if (diagnostic === 'completed') return 'signed';
  if (kept.closedAt !== null) return 'closed';
  return kept.until > now ? 'open' : 'lapsed';
}

/** True once nobody can answer any more: from one look to the next, nothing says what the last élu answered. */
export function mayShowGaps(state: ReadingState): boolean {
  return state === 'closed' || state === 'lapsed' || state === 'signed';
}

/**
 * How many slips may be printed now: one an élu who has not read yet, as far as their number is known. None once the
 * diagnostic is signed, or once shares were shown.
 */
export function slipsLeftToPrint(state: ReadingState, readings: number, elus: number | undefined): number {
  if (state === 'signed' || (mayShowGaps(state) && readings >= SHARES_FROM)) return 0;
  return Math.max(0, Math.min(MOST_SLIPS, elus ?? MOST_SLIPS) - readings);
}
