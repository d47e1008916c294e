import { defineJob } from '@osinum/jobs';
import type { ServiceContext } from '@osinum/service-kit';
import { findCase } from '../db/cases.ts';
import type { CaseworkDb } from '../db/client.ts';
import { findDueTasks, type SweptTask } from '../db/sweeps.ts';
import { markAnnounced } from '../db/tasks.ts';
import { dayOf } from '../domain/day.ts';
import { publishTaskDue } from '../events/case-events.ts';

const EVERY_MS = 60_000;

type Context = Pick<ServiceContext<unknown, CaseworkDb>, 'database' | 'systemDatabase' | 'clock'>;

/** Publishes TaskDue for each task whose day has come, once. */
export async function announceDueTasks({ database, systemDatabase, clock }: Context): Promise<number> {
  const now = clock.now();
  const due = await findDueTasks(systemDatabase, dayOf(now));
  for (const task of due) await announce(database, task, now);
  return due.length;
}

async function announce(database: CaseworkDb, { instanceId, id }: SweptTask, now: Date): Promise<void> {
  await database.withTenant({ instanceId }, async (tx) => {
    const task = await markAnnounced(tx, instanceId, id, dayOf(now), now);
    const row = task && (await findCase(tx, instanceId, task.caseId));
    if (row) await publishTaskDue(tx, row, task, { at: now });
  });
}

export const announceDueTasksJob = (context: Context) =>
  defineJob({
    name: 'announce-due-tasks',
    schedule: { everyMs: EVERY_MS },
    run: async () => void (await announceDueTasks(context)),
  });
