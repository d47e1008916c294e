import type { CaseDetail } from '@osinum/contracts';
import { newId, notFound } from '@osinum/kernel';
import type { Staff } from '@osinum/service-kit';
import { taskDoneText } from '../../data/timeline-texts.ts';
import { caseFactsOf, recordContact, type CaseRow } from '../../db/cases.ts';
import type { Tx } from '../../db/client.ts';
import { findTask, finishTask, type TaskRow } from '../../db/tasks.ts';
import { insertEntry } from '../../db/timeline.ts';
import { isContact, type TaskKind } from '../../domain/follow-up.ts';
import { workRefusal } from '../../domain/may-work.ts';
import { publishTaskDone } from '../../events/case-events.ts';
import { readCase } from '../get-case/read-case.ts';
import { readerOf, type CaseworkDeps } from '../reader.ts';
import { lockVisibleCase } from '../visible-case.ts';

export interface Completion {
  taskId: string;
  /** The sentence for the collectivité, when it is to be told. */
  news: string | undefined;
}

/** A task is done; with a sentence, the collectivité is told. Doing it twice changes nothing. */
export function completeTask(
  { db, clock }: CaseworkDeps,
  staff: Staff,
  caseId: string,
  { taskId, news }: Completion,
): Promise<CaseDetail> {
  const at = clock.now();
  return db.withTenant({ instanceId: staff.instanceId }, async (tx) => {
    const reader = await readerOf(tx, staff, at);
    const row = await lockVisibleCase(tx, staff, reader, caseId);
    const task = await findTask(tx, row, taskId);
    if (!task || task.cancelledAt) throw notFound('task-not-found', 'Cette tâche n’existe pas ou n’est plus à faire.');
    if (task.doneAt) return readCase(tx, row, reader);
    const refusal = workRefusal(caseFactsOf(row), reader.actor.actingFor);
    if (refusal) throw refusal;
    return readCase(tx, await finish(tx, row, task, { by: staff.personId, news, at }), reader);
  });
}

async function finish(
  tx: Tx,
  row: CaseRow,
  task: TaskRow,
  { by, news, at }: { by: string; news: string | undefined; at: Date },
): Promise<CaseRow> {
  await finishTask(tx, row, task.id, by, at);
  const entry = { at, authorId: by, authorSide: 'staff' } as const;
  await insertEntry(tx, row, { ...entry, id: newId(), kind: 'event', shared: false, text: taskDoneText(task.title) });
  if (news) await insertEntry(tx, row, { ...entry, id: newId(), kind: 'message', shared: true, text: news });
  const contacted = news !== undefined || isContact(task.kind as TaskKind);
  const after = contacted ? await recordContact(tx, row) : row;
  await publishTaskDone(tx, after, { taskId: task.id, personId: by, shared: news !== undefined }, { at, actor: by });
  return after;
}
