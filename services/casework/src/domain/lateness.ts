import { NBSP } from '@osinum/kernel';
import { addDays, daysBetween, type Day } from './day.ts';
import { workingDaysBetween, type Calendar } from './working-days.ts';

/** How a deadline stands on a given day. */
export interface Lateness {
  state: 'late' | 'today' | 'ahead';
  /** Working days late or left. */
  workingDays: number;
  /** « Retard : 2 j », « Aujourd’hui », « Demain », « Dans 3 j », « Dans 6 sem. ». */
  label: string;
}

const WEEKS_FROM_DAYS = 15;

/** Says how late or how far a deadline is, in working days. */
export function latenessOf(dueOn: Day, today: Day, calendar: Calendar = 'national'): Lateness {
  if (dueOn === today) return { state: 'today', workingDays: 0, label: 'Aujourd’hui' };
  if (dueOn < today) {
    const workingDays = workingDaysBetween(dueOn, today, calendar);
    return { state: 'late', workingDays, label: lateLabel(workingDays) };
  }
  const workingDays = workingDaysBetween(today, dueOn, calendar);
  return { state: 'ahead', workingDays, label: aheadLabel(dueOn, today, workingDays) };
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
