import { dateOnly, type Day } from '../domain/day.ts';
import type { TaskDraft, TaskKind } from '../domain/follow-up.ts';
import type { OpenTask } from '../domain/reconcile-tasks.ts';
import type { CaseRow } from './cases.ts';
import type { Tx } from './client.ts';
import type { Task } from './generated/client.ts';

export type TaskRow = Task;

const open = { doneAt: null, cancelledAt: null };

/** Tasks of a case, those to do first by deadline, without those that were cancelled. */
export async function listTasks(tx: Tx, row: CaseRow): Promise<TaskRow[]> {
  return tx.task.findMany({
    where: { instanceId: row.instanceId, caseId: row.id, cancelledAt: null },
    orderBy: [{ doneAt: { sort: 'desc', nulls: 'first' } }, { dueOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
}

export async function listOpenTasks(tx: Tx, row: CaseRow): Promise<OpenTask[]> {
  const tasks = await tx.task.findMany({ where: { instanceId: row.instanceId, caseId: row.id, ...open } });
  return tasks.map(({ id, kind, key }) => ({ id, kind: kind as TaskKind, key }));
}

export async function findTask(tx: Tx, row: CaseRow, id: string): Promise<TaskRow | null> {
  return tx.task.findFirst({ where: { instanceId: row.instanceId, caseId: row.id, id } });
}

/** Adds tasks; one that is already open under the same key stays as it is, deadline included. */
export async function insertTasks(tx: Tx, row: CaseRow, drafts: (TaskDraft & { id: string })[], at: Date): Promise<void> {
  const data = drafts.map((draft) => ({
    ...draft,
    instanceId: row.instanceId,
    caseId: row.id,
    transmittedOn: dateOnly(draft.transmittedOn),
    dueOn: dateOnly(draft.dueOn),
    createdAt: at,
  }));
  await tx.task.createMany({ data, skipDuplicates: true });
  await refreshNextDue(tx, row);
}

/** Marks a task as done; false when it was already, or was cancelled. */
export async function finishTask(tx: Tx, row: CaseRow, id: string, by: string, at: Date): Promise<boolean> {
  const { count } = await tx.task.updateMany({
    where: { instanceId: row.instanceId, caseId: row.id, id, ...open },
    data: { doneAt: at, doneBy: by },
  });
  await refreshNextDue(tx, row);
  return count === 1;
}

/** Cancels the open tasks named, or all of them. */
export async function cancelTasks(tx: Tx, row: CaseRow, at: Date, ids?: string[]): Promise<void> {
  const named = ids === undefined ? {} : { id: { in: ids } };
  await tx.task.updateMany({
    where: { instanceId: row.instanceId, caseId: row.id, ...open, ...named },
    data: { cancelledAt: at },
  });
  await refreshNextDue(tx, row);
}

/** Notes that a due task was announced; null when it is done, cancelled or announced by now. */
export async function markAnnounced(tx: Tx, instanceId: string, id: string, today: Day, at: Date): Promise<TaskRow | null> {
  const { count } = await tx.task.updateMany({
    where: { instanceId, id, ...open, announcedAt: null, dueOn: { lte: dateOnly(today) } },
    data: { announcedAt: at },
  });
  return count === 1 ? tx.task.findUnique({ where: { instanceId_id: { instanceId, id } } }) : null;
}

// The queue sorts on a column of the case: a page of a million cases must not read their tasks.
async function refreshNextDue(tx: Tx, row: CaseRow): Promise<void> {
  await tx.$executeRawUnsafe(
    `UPDATE accompagnement SET next_due_on = (
       SELECT min(due_on) FROM task
       WHERE task.instance_id = $1::uuid AND task.case_id = $2::uuid AND done_at IS NULL AND cancelled_at IS NULL)
     WHERE instance_id = $1::uuid AND id = $2::uuid`,
    row.instanceId,
    row.id,
  );
}
