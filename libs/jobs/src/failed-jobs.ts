import type { Queue } from 'bullmq';
import type { JobData } from './job.ts';

/** A job given up after its last try. */
export interface FailedJob {
  id: string;
  name: string;
  data: JobData;
  attempts: number;
  failedAt: Date;
  reason: string;
}

const shown = 100;

export async function failedJobs(queue: Queue): Promise<FailedJob[]> {
  const jobs = await queue.getFailed(0, shown - 1);
  return jobs.map(({ id, name, data, attemptsMade, finishedOn, failedReason }) => ({
    id: id ?? '',
    name,
    data: data as JobData,
    attempts: attemptsMade,
    failedAt: new Date(finishedOn ?? 0),
    reason: failedReason ?? '',
  }));
}

export async function retryFailed(queue: Queue, id: string): Promise<boolean> {
  const job = await queue.getJob(id);
  if (!job || !(await job.isFailed())) return false;
  await job.retry('failed', { resetAttemptsMade: true });
  return true;
}
