import type { Queue } from 'bullmq';
import type { Job } from './job.ts';
import type { FailingSchedules, FailingJob } from './failing-schedules.ts';

/** How the jobs of a service stand in Redis. */
export interface JobFigures {
  waiting: number;
  delayed: number;
  active: number;
  /** Given up after their last try: they wait for somebody to look. */
  failed: number;
  /** Scheduled jobs whose last run failed: they come again by themselves. One that no version declares any more is left out. */
  failing: FailingJob[];
  schedulers: { declared: number; missing: string[] };
}

/** Reads the queue; rejects when Redis is not there. */
export async function readJobFigures(queue: Queue, jobs: readonly Job<any>[], failing: FailingSchedules): Promise<JobFigures> {
  const [counts, present, failures] = await Promise.all([
    queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active', 'failed'),
    queue.getJobSchedulers(),
    failing.list(),
  ]);
  const keys = new Set(present.map(({ key }) => key));
  const declared = jobs.filter(({ schedule }) => schedule).map(({ name }) => name);
  return {
    waiting: (counts['waiting'] ?? 0) + (counts['prioritized'] ?? 0),
    delayed: counts['delayed'] ?? 0,
    active: counts['active'] ?? 0,
    failed: counts['failed'] ?? 0,
    failing: failures.filter(({ name }) => declared.includes(name)),
    schedulers: { declared: declared.length, missing: declared.filter((name) => !keys.has(name)) },
  };
}
