import type { caseRow } from '@osinum/contracts';
import type { z } from 'zod';
import type { QueueRow } from '../db/queue.ts';
import type { Day } from '../domain/day.ts';
import { ineligibilityOf, type Advisor } from '../domain/eligibility.ts';
import { shortReasons } from '../domain/priority.ts';
import { dueView } from './due-view.ts';
import { priorityToday } from './priority-of-case.ts';

export type CaseRowView = z.infer<typeof caseRow>;

/** Who reads the queue, and when. */
export interface Reader {
  personId: string;
  /** Absent for somebody who reads without taking cases. */
  advisor: Advisor | undefined;
  today: Day;
}

/** A line of the queue for this reader. */
export function caseRowView(row: QueueRow, { personId, advisor, today }: Reader): CaseRowView {
  const departement = row.departement ?? undefined;
  const priority = priorityToday(
    {
      status: row.status,
      departement,
      openAlerts: row.open_alerts,
      lateTasks: row.late_tasks,
      legalDuty: row.legal_duty,
      firstRequest: row.first_request,
      contactMade: row.contact_made,
      nextDueOn: row.next_due_on ?? undefined,
    },
    today,
  );
  return {
    id: row.id,
    collectiviteId: row.collectivite_id,
    collectiviteName: row.name ?? 'Collectivité',
    collectiviteKind: row.kind ?? 'autre',
    ...(row.population === null ? {} : { population: row.population }),
    ...(departement === undefined ? {} : { departement }),
    status: row.status,
    priority: priority.level,
    priorityReasons: shortReasons(priority),
    subject: row.subject,
    ...(row.next_title === null ? {} : { nextAction: row.next_title }),
    ...(row.next_due_on === null ? {} : dueView(row.next_due_on, today, departement)),
    ...(row.assignee_id === null ? {} : { assigneeId: row.assignee_id }),
    mine: row.assignee_id === personId,
    claimable:
      row.status === 'a-prendre-en-charge' &&
      advisor !== undefined &&
      ineligibilityOf(advisor, departement, today) === undefined,
  };
}
