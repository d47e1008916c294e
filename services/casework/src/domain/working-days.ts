import joursFeries from '@socialgouv/jours-feries';
import { DateTime } from 'luxon';
import { addDays, weekdayOf, type Day } from './day.ts';

/** Where working days are counted: Alsace and Moselle keep two more public holidays. */
export type Calendar = 'national' | 'alsace-moselle';

const ALSACE_MOSELLE: readonly string[] = ['57', '67', '68'];
const SATURDAY = 6;
const holidaysByYear = new Map<string, ReadonlySet<Day>>();

/** The calendar of a departement, national when it is unknown. */
export function calendarOf(departement: string | undefined): Calendar {
  return departement !== undefined && ALSACE_MOSELLE.includes(departement) ? 'alsace-moselle' : 'national';
}

/** Monday to Friday, public holidays excepted. */
export function isWorkingDay(day: Day, calendar: Calendar = 'national'): boolean {
  return weekdayOf(day) < SATURDAY && !holidaysOf(Number(day.slice(0, 4)), calendar).has(day);
}

/**
 * The working day that comes `count` working days after `from`. The first day is not counted:
 * what is transmitted on a Friday is due "one working day later" on the Monday.
 */
export function addWorkingDays(from: Day, count: number, calendar: Calendar = 'national'): Day {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Working days after `from`, up to and including `to`; negative when `to` comes first. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar = 'national'): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

function holidaysOf(year: number, calendar: Calendar): ReadonlySet<Day> {
  const key = `${calendar}-${year}`;
  const known = holidaysByYear.get(key);
  if (known) return known;
  const dates = Object.values(joursFeries(year, { alsace: calendar === 'alsace-moselle' }));
  const holidays = new Set(dates.map(civilDay));
  holidaysByYear.set(key, holidays);
  return holidays;
}

// The library adds 24 hours a day to a local midnight: a clock change in the process's zone moves it by an hour,
// possibly to the evening before. Reading it at noon gives the right day in every zone.
function civilDay(localMidnight: Date): Day {
  return DateTime.fromJSDate(localMidnight).plus({ hours: 12 }).toISODate()!;
}
