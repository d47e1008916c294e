import { DateTime } from 'luxon';
import { isStale } from './staleness.ts';

/** How long a diagnostic stays fresh, and how many months before its anniversary a reminder leaves. */
export interface ReminderPeriod {
  months: number;
  /** Months before the due day, 0 being the day itself. */
  offsets: readonly number[];
}

/** One reminder of a schedule. */
export interface Occurrence {
  /** Months before the due day. */
  offset: number;
  at: Date;
}

/** A reminder about to be kept; `skipped` when it belongs to the past already. */
export interface PlannedOccurrence extends Occurrence {
  skipped?: 'overtaken';
}

export interface ReminderSchedule {
  /** The anniversary, at the hour when mails leave. */
  dueAt: Date;
  /** In order of time. */
  occurrences: Occurrence[];
}

const ZONE = 'Europe/Paris';
const HOUR = 8;

/** Twelve months: reminders six, three and one month before, and on the day. */
export const everyTwelveMonths: ReminderPeriod = { months: 12, offsets: [6, 3, 1, 0] };

/**
 * When the reminders of a diagnostic leave: at 08:00 by the clock of Paris, whatever the season.
 * A day that does not exist in a month becomes its last day.
 */
export function reminderSchedule(completedAt: Date, period: ReminderPeriod = everyTwelveMonths): ReminderSchedule {
  const completed = DateTime.fromJSDate(completedAt, { zone: ZONE }).startOf('day');
  const due = completed.plus({ months: period.months });
  const occurrences = period.offsets
    .map((offset) => ({ offset, at: atEight(due.minus({ months: offset })) }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return { dueAt: atEight(due), occurrences };
}

/** The reminders of a schedule that is armed only now: those of a past long gone are never sent. */
export function plannedFrom(occurrences: readonly Occurrence[], now: Date): PlannedOccurrence[] {
  return occurrences.map((one) => (isStale(one.at, now) ? { ...one, skipped: 'overtaken' } : one));
}

function atEight(day: DateTime): Date {
  return day.set({ hour: HOUR, minute: 0, second: 0, millisecond: 0 }).toJSDate();
}
