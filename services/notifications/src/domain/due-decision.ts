import type { Occurrence } from './reminder-schedule.ts';

export type SkipReason =
  /** A later reminder of the same schedule is due as well. */
  | 'overtaken'
  /** The diagnostic was being retaken when it came due. */
  | 'being-retaken';

export interface DueDecision {
  /** The one to send now, if any. */
  send?: Occurrence;
  skip: { occurrence: Occurrence; reason: SkipReason }[];
}

/**
 * What to do with the planned reminders of one schedule. When several are overdue (the service was down),
 * the last is sent and the others are recorded as skipped; what came due during the quiet time is skipped.
 */
export function decideDue(planned: readonly Occurrence[], now: Date, quietUntil?: Date): DueDecision {
  const due = planned.filter(({ at }) => at <= now).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const isQuiet = ({ at }: Occurrence) => quietUntil !== undefined && at < quietUntil;
  const send = due.filter((occurrence) => !isQuiet(occurrence)).at(-1);
  const skip = due
    .filter((occurrence) => occurrence !== send)
    .map((occurrence) => ({ occurrence, reason: isQuiet(occurrence) ? ('being-retaken' as const) : ('overtaken' as const) }));
  return send ? { send, skip } : { skip };
}
