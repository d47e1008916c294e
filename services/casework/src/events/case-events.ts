import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { caseworkEvents, events } from '@osinum/contracts';
import { appendEvent, type EventMeta } from '@osinum/messaging';
import type { AssignmentRow } from '../db/assignments.ts';
import type { CaseRow } from '../db/cases.ts';
import type { Tx } from '../db/client.ts';
import type { TaskRow } from '../db/tasks.ts';
import { dayOnly, startOfDay, type Day } from '../domain/day.ts';
import type { Priority, Status } from '../domain/status.ts';

/** When it happened, by whom, and because of which event. */
export interface Cause {
  at: Date;
  actor?: string | undefined;
  causationId?: string | undefined;
}

const priorityCodes: Record<Priority, caseworkEvents.CasePriority> = {
  haute: caseworkEvents.CasePriority.HIGH,
  moyenne: caseworkEvents.CasePriority.MEDIUM,
  basse: caseworkEvents.CasePriority.LOW,
};

export async function publishOpened(tx: Tx, row: CaseRow, opening: { priority: Priority; firstContactDue: Day }, cause: Cause) {
  const message = {
    ...idsOf(row),
    ...(row.diagnosticId ? { diagnosticId: row.diagnosticId } : {}),
    priority: priorityCodes[opening.priority],
    firstContactDue: timestampFromDate(startOfDay(opening.firstContactDue)),
  };
  await appendEvent(tx, events.AccompagnementOpened, message, metaOf(row, cause));
}

export async function publishAssigned(tx: Tx, row: CaseRow, personId: string, cause: Cause) {
  await appendEvent(tx, events.AccompagnementAssigned, { ...idsOf(row), personId }, metaOf(row, cause));
}

export async function publishStatusChanged(tx: Tx, row: CaseRow, from: Status, cause: Cause) {
  const message = { ...idsOf(row), from, to: row.status, ...(row.outcome ? { outcome: row.outcome } : {}) };
  await appendEvent(tx, events.AccompagnementStatusChanged, message, metaOf(row, cause));
}

/** The state of who follows what: services that open a commune's answers to its advisor read it. */
export async function publishAssignment(tx: Tx, assignment: AssignmentRow, cause: Cause) {
  const { caseId, collectiviteId, instanceId, personId, fromAt, toAt, version } = assignment;
  const message = {
    caseId,
    collectiviteId,
    instanceId,
    personId,
    from: timestampFromDate(fromAt),
    ...(toAt ? { to: timestampFromDate(toAt) } : {}),
  };
  const meta = { key: `${caseId}:${personId}`, instanceId, collectiviteId, aggregateVersion: Number(version) };
  await appendEvent(tx, events.AssignmentState, message, { ...meta, ...causeOf(cause) });
}

export async function publishTaskDue(tx: Tx, row: CaseRow, task: TaskRow, cause: Cause) {
  const message = { ...idsOf(row), taskId: task.id, dueAt: timestampFromDate(startOfDay(dayOnly(task.dueOn))) };
  await appendEvent(tx, events.TaskDue, message, metaOf(row, cause));
}

export async function publishTaskDone(tx: Tx, row: CaseRow, task: { id: string; by: string; shared: boolean }, cause: Cause) {
  const message = { ...idsOf(row), taskId: task.id, personId: task.by, shared: task.shared };
  await appendEvent<caseworkEvents.TaskDone>(tx, events.TaskDone, message, metaOf(row, cause));
}

function idsOf({ id, collectiviteId, instanceId }: CaseRow) {
  return { caseId: id, collectiviteId, instanceId };
}

function metaOf(row: CaseRow, cause: Cause): EventMeta {
  const { id: key, instanceId, collectiviteId, version } = row;
  return { key, instanceId, collectiviteId, aggregateVersion: Number(version), ...causeOf(cause) };
}

function causeOf({ at, actor, causationId }: Cause) {
  return { occurredAt: at, actor, causationId };
}
