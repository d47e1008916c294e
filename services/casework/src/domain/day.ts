import { DateTime } from 'luxon';

/** A day of the French calendar, `2026-11-23`; text order is date order. */
export type Day = string;

const ZONE = 'Europe/Paris';
const DAY_MS = 24 * 60 * 60 * 1000;

/** The day it is in metropolitan France at that instant. */
export function dayOf(instant: Date): Day {
  return DateTime.fromJSDate(instant, { zone: ZONE }).toISODate()!;
}

/** Midnight in Paris on that day: for writing a day where only an instant is accepted. */
export function startOfDay(day: Day): Date {
  return DateTime.fromISO(day, { zone: ZONE }).toJSDate();
}

/** That day as databases and calendars hold it: midnight UTC, without a zone. */
export function dateOnly(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day held as a date without a zone. */
export function dayOnly(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** That many calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayOnly(new Date(dateOnly(day).getTime() + count * DAY_MS));
}

/** Calendar days from one day to another, negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (dateOnly(to).getTime() - dateOnly(from).getTime()) / DAY_MS;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return dateOnly(day).getUTCDay() || 7;
}
