import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { caseworkEvents } from '@osinum/contracts';
import type { AssignmentRow } from '../db/assignments.ts';
import type { CaseRow } from '../db/cases.ts';
import type { TaskRow } from '../db/tasks.ts';
import { dayOnly, startOfDay, type Day } from '../domain/day.ts';
import type { Priority, Status } from '../domain/status.ts';

/** The part of a case that its events tell. */
export type CaseTold = Pick<CaseRow, 'id' | 'instanceId' | 'collectiviteId' | 'status' | 'outcome' | 'diagnosticId'>;

export interface Opening {
  priority: Priority;
  firstContactDue: Day;
}

const priorityCodes: Record<Priority, caseworkEvents.CasePriority> = {
  haute: caseworkEvents.CasePriority.HIGH,
  moyenne: caseworkEvents.CasePriority.MEDIUM,
  basse: caseworkEvents.CasePriority.LOW,
};

export function opened(row: CaseTold, { priority, firstContactDue }: Opening) {
  return {
    ...idsOf(row),
    ...(row.diagnosticId ? { diagnosticId: row.diagnosticId } : {}),
    priority: priorityCodes[priority],
    firstContactDue: timestampFromDate(startOfDay(firstContactDue)),
  } satisfies MessageInitShape<typeof caseworkEvents.AccompagnementOpenedSchema>;
}

export function assigned(row: CaseTold, personId: string) {
  return { ...idsOf(row), personId } satisfies MessageInitShape<typeof caseworkEvents.AccompagnementAssignedSchema>;
}

export function statusChanged(row: CaseTold, from: Status) {
  return {
    ...idsOf(row),
    from,
    to: row.status,
    ...(row.outcome ? { outcome: row.outcome } : {}),
  } satisfies MessageInitShape<typeof caseworkEvents.AccompagnementStatusChangedSchema>;
}

export function taskDue(row: CaseTold, task: Pick<TaskRow, 'id' | 'dueOn'>) {
  const dueAt = timestampFromDate(startOfDay(dayOnly(task.dueOn)));
  return { ...idsOf(row), taskId: task.id, dueAt } satisfies MessageInitShape<typeof caseworkEvents.TaskDueSchema>;
}

export interface TaskDone {
  taskId: string;
  personId: string;
  /** The collectivité is told. */
  shared: boolean;
}

export function taskDone(row: CaseTold, task: TaskDone) {
  return { ...idsOf(row), ...task } satisfies MessageInitShape<typeof caseworkEvents.TaskDoneSchema>;
}

export function assignmentState({ caseId, collectiviteId, instanceId, personId, fromAt, toAt }: AssignmentRow) {
  return {
    caseId,
    collectiviteId,
    instanceId,
    personId,
    from: timestampFromDate(fromAt),
    ...(toAt ? { to: timestampFromDate(toAt) } : {}),
  } satisfies MessageInitShape<typeof caseworkEvents.AssignmentStateSchema>;
}

function idsOf({ id, collectiviteId, instanceId }: CaseTold) {
  return { caseId: id, collectiviteId, instanceId };
}
