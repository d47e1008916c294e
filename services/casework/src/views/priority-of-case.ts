import { priorityOf, type ExplainedPriority } from '../domain/priority.ts';
import { latenessOf } from '../domain/lateness.ts';
import type { Day } from '../domain/day.ts';
import type { Status } from '../domain/status.ts';
import { calendarOf } from '../domain/working-days.ts';

/** What the priority of a case is computed from, each time it is read. */
export interface PrioritySource {
  status: Status;
  departement: string | undefined;
  openAlerts: number;
  lateTasks: number;
  legalDuty: boolean;
  firstRequest: boolean;
  contactMade: boolean;
  nextDueOn: Day | undefined;
}

/** The priority of a case today. A paused case is not late; a first request counts until the first exchange. */
export function priorityToday(source: PrioritySource, today: Day): ExplainedPriority {
  const runs = source.status !== 'en-pause';
  const lateness = source.nextDueOn && latenessOf(source.nextDueOn, today, calendarOf(source.departement));
  return priorityOf({
    alerts: source.openAlerts,
    legalDuty: source.legalDuty,
    lateTasks: runs ? source.lateTasks : 0,
    workingDaysLeft: runs && lateness ? -lateness.workingDaysLate : undefined,
    disagreement: false,
    firstRequest: source.firstRequest && !source.contactMade,
  });
}
