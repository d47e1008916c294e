import type { lateness } from '@osinum/contracts';
import { NBSP } from '@osinum/kernel';
import type { z } from 'zod';
import { addDays, daysBetween, type Day } from './day.ts';
import { workingDaysBetween, type Calendar } from './working-days.ts';

/** How a deadline stands on a given day: « Retard : 2 j », « Aujourd’hui », « Demain », « Dans 3 j », « Dans 6 sem. ». */
export type Lateness = z.infer<typeof lateness>;

const SOON = 3;
const WEEKS_FROM_DAYS = 15;

/** Says how late or how far a deadline is, in working days; `workingDaysLate` is negative ahead of it. */
export function latenessOf(dueOn: Day, today: Day, calendar: Calendar = 'national'): Lateness {
  const workingDaysLate = workingDaysBetween(dueOn, today, calendar);
  if (dueOn === today) return { tone: 'today', workingDaysLate, label: 'Aujourd’hui' };
  if (dueOn < today) return { tone: 'late', workingDaysLate, label: lateLabel(workingDaysLate) };
  const tone = workingDaysLate >= -SOON ? 'soon' : 'later';
  return { tone, workingDaysLate, label: aheadLabel(dueOn, today, -workingDaysLate) };
}

// Due on Friday and read on Saturday: late, and no working day has gone by.
function lateLabel(workingDays: number): string {
  return workingDays === 0 ? 'En retard' : `Retard${NBSP}: ${workingDays}${NBSP}j`;
}

// « Demain » is the day of the calendar: on a Friday, Monday is « Dans 1 j ».
function aheadLabel(dueOn: Day, today: Day, workingDays: number): string {
  if (dueOn === addDays(today, 1)) return 'Demain';
  const days = daysBetween(today, dueOn);
  if (days >= WEEKS_FROM_DAYS) return `Dans ${Math.round(days / 7)}${NBSP}sem.`;
  return `Dans ${Math.max(workingDays, 1)}${NBSP}j`;
}
