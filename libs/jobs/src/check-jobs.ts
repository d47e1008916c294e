import type { Job } from './job.ts';

/** @throws when two jobs bear the same name, or a name holds a character that BullMQ keeps for itself. */
export function checkJobs(jobs: readonly Job<any>[]): Map<string, Job<any>> {
  const byName = new Map<string, Job<any>>();
  for (const job of jobs) {
    if (!/^[a-z][a-z0-9-]*$/.test(job.name)) throw new Error(`Job « ${job.name} »: a name is lower case, with hyphens.`);
    if (byName.has(job.name)) throw new Error(`Job « ${job.name} » has two handlers.`);
    byName.set(job.name, job);
  }
  return byName;
}
