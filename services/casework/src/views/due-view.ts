import { startOfDay, type Day } from '../domain/day.ts';
import { latenessOf, type Lateness } from '../domain/lateness.ts';
import { calendarOf } from '../domain/working-days.ts';

/** A deadline as pages show it: the date and how it stands today. */
export function dueView(dueOn: Day, today: Day, departement: string | undefined): { dueAt: string; lateness: Lateness } {
  return { dueAt: startOfDay(dueOn).toISOString(), lateness: latenessOf(dueOn, today, calendarOf(departement)) };
}
