import { events, type caseworkEvents } from '@osinum/contracts';
import { appendEvent, type EventMeta } from '@osinum/messaging';
import type { AssignmentRow } from '../db/assignments.ts';
import type { CaseRow } from '../db/cases.ts';
import type { Tx } from '../db/client.ts';
import type { TaskRow } from '../db/tasks.ts';
import type { Status } from '../domain/status.ts';
import * as messages from './messages.ts';

/** When it happened, by whom, and because of which event. */
export interface Cause {
  at: Date;
  actor?: string | undefined;
  causationId?: string | undefined;
}

export async function publishOpened(tx: Tx, row: CaseRow, opening: messages.Opening, cause: Cause) {
  await appendEvent(tx, events.AccompagnementOpened, messages.opened(row, opening), metaOf(row, cause));
}

export async function publishAssigned(tx: Tx, row: CaseRow, personId: string, cause: Cause) {
  await appendEvent<caseworkEvents.AccompagnementAssigned>(tx, events.AccompagnementAssigned, messages.assigned(row, personId), metaOf(row, cause));
}

export async function publishStatusChanged(tx: Tx, row: CaseRow, from: Status, cause: Cause) {
  await appendEvent(tx, events.AccompagnementStatusChanged, messages.statusChanged(row, from), metaOf(row, cause));
}

export async function publishTaskDue(tx: Tx, row: CaseRow, task: TaskRow, cause: Cause) {
  await appendEvent(tx, events.TaskDue, messages.taskDue(row, task), metaOf(row, cause));
}

export async function publishTaskDone(tx: Tx, row: CaseRow, task: messages.TaskDone, cause: Cause) {
  await appendEvent<caseworkEvents.TaskDone>(tx, events.TaskDone, messages.taskDone(row, task), metaOf(row, cause));
}

/** The state of who follows what: services that open a commune's answers to its advisor read it. */
export async function publishAssignment(tx: Tx, assignment: AssignmentRow, cause: Cause) {
  const { caseId, personId, collectiviteId, instanceId, version } = assignment;
  const meta = { key: `${caseId}:${personId}`, instanceId, collectiviteId, aggregateVersion: Number(version) };
  await appendEvent(tx, events.AssignmentState, messages.assignmentState(assignment), { ...meta, ...causeOf(cause) });
}

function metaOf(row: CaseRow, cause: Cause): EventMeta {
  const { id: key, instanceId, collectiviteId, version } = row;
  return { key, instanceId, collectiviteId, aggregateVersion: Number(version), ...causeOf(cause) };
}

function causeOf({ at, actor, causationId }: Cause) {
  return { occurredAt: at, actor, causationId };
}
