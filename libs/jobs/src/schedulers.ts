import type { JobSchedulerJson, Queue } from 'bullmq';
import { attemptsOf, type Job, type JobSchedule } from './job.ts';

const overdueMs = 60_000;

/**
 * Makes the schedulers in Redis those of the declared jobs: adds the missing (a flushed Redis says nothing), replaces
 * those that differ or have stopped coming, removes the unknown. One that is as it should be keeps its next time.
 */
export async function reconcileSchedulers(queue: Queue, jobs: readonly Job<any>[], now: Date): Promise<void> {
  const present = new Map((await queue.getJobSchedulers()).map((scheduler) => [scheduler.key, scheduler]));
  for (const job of jobs) {
    const scheduler = present.get(job.name);
    present.delete(job.name);
    if (!job.schedule || (scheduler && isAsDeclared(scheduler, job.schedule, now))) continue;
    await queue.upsertJobScheduler(job.name, repeatOf(job.schedule), { name: job.name, opts: { attempts: attemptsOf(job), removeOnFail: true } });
  }
  for (const key of present.keys()) await queue.removeJobScheduler(key);
}

/** Whether a scheduler of Redis says what the job declares, and is still alive. */
export function isAsDeclared(scheduler: Pick<JobSchedulerJson, 'every' | 'pattern' | 'tz' | 'next' | 'template'>, schedule: JobSchedule, now: Date): boolean {
  const { every, pattern, tz } = repeatOf(schedule);
  const same = Number(scheduler.every ?? 0) === (every ?? 0) && (scheduler.pattern ?? undefined) === pattern && (scheduler.tz ?? undefined) === tz
    && scheduler.template?.opts?.removeOnFail === true;
  return same && (scheduler.next ?? 0) + overdueMs > now.getTime();
}

function repeatOf(schedule: JobSchedule): { every?: number; pattern?: string; tz?: string } {
  return 'everyMs' in schedule ? { every: schedule.everyMs } : { pattern: schedule.cron, tz: schedule.timezone };
}
