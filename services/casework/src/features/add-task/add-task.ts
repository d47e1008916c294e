import type { CaseDetail, InputOf, caseworkApi } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import type { Staff } from '@osinum/service-kit';
import { caseFactsOf } from '../../db/cases.ts';
import { insertTasks } from '../../db/tasks.ts';
import { workRefusal } from '../../domain/may-work.ts';
import { taskDateRefusal } from '../../domain/task-date.ts';
import { calendarOf, workingDaysBetween } from '../../domain/working-days.ts';
import { readCase } from '../get-case/read-case.ts';
import { readerOf, type CaseworkDeps } from '../reader.ts';
import { lockVisibleCase } from '../visible-case.ts';

type NewTask = InputOf<typeof caseworkApi.addTask>['body'];

/** Adds a task with the date the advisor chose. */
export function addTask(
  { db, clock }: CaseworkDeps,
  staff: Staff,
  caseId: string,
  { title, dueOn }: NewTask,
): Promise<CaseDetail> {
  const at = clock.now();
  return db.withTenant({ instanceId: staff.instanceId }, async (tx) => {
    const reader = await readerOf(tx, staff, at);
    const row = await lockVisibleCase(tx, staff, reader, caseId);
    const refusal = workRefusal(caseFactsOf(row), reader.actor.actingFor) ?? taskDateRefusal(dueOn, reader.today);
    if (refusal) throw refusal;
    const id = newId();
    const workingDays = workingDaysBetween(reader.today, dueOn, calendarOf(row.departement ?? undefined));
    const draft = { id, kind: 'manual', key: `manual:${id}`, title, detail: '', transmittedOn: reader.today, workingDays, dueOn } as const;
    await insertTasks(tx, row, [draft], at);
    return readCase(tx, row, reader);
  });
}
