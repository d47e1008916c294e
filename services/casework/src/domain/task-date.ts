import { invalid, type DomainError } from '@osinum/kernel';
import { addDays, type Day } from './day.ts';

const FARTHEST_DAYS = 2 * 365;

/** Why a person may not give a task this date, or undefined. */
export function taskDateRefusal(dueOn: Day, today: Day): DomainError | undefined {
  if (dueOn < today) return refused('date-past', 'Choisissez une date à venir.');
  if (dueOn > addDays(today, FARTHEST_DAYS)) return refused('date-too-far', 'Choisissez une date dans les deux ans.');
  return undefined;
}

function refused(code: string, message: string): DomainError {
  return invalid(code, message, { errors: [{ path: 'body.dueOn', message }] });
}
