import { notFound, unavailable } from '@osinum/kernel';
import type { Jobs } from '@osinum/jobs';
import type { SystemDatabase } from '@osinum/tenancy';
import { recordAction } from './operator-actions.ts';
import { plainReason } from './plain-reason.ts';

const jobUnknown = () => notFound('job-unknown', 'Cette tâche n’est plus parmi celles qui ont échoué.');

/** Jobs given up; none in a service that has no jobs. */
export async function listFailedJobs(jobs: Jobs | undefined) {
  const failed = jobs ? await fromRedis(jobs.failed()) : [];
  return failed.map(({ id, name, attempts, failedAt, reason }) => ({
    id, name, attempts, failedAt: failedAt.toISOString(), reason: plainReason(reason),
  }));
}

/** Writes who asked, then runs the job again: Redis knows no transaction of ours. */
export async function retryJob(jobs: Jobs | undefined, database: SystemDatabase, jobId: string, actorId: string) {
  const job = jobs && (await fromRedis(jobs.failed())).find(({ id }) => id === jobId);
  if (!job) throw jobUnknown();
  const { name } = job;
  await database.withSystem((tx) => recordAction(tx, { actorId, action: 'retry-job', target: { jobId, name }, affected: 1 }));
  if (!(await fromRedis(jobs.retry(jobId)))) throw jobUnknown();
  return { name };
}

async function fromRedis<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    throw Object.assign(unavailable('jobs-unavailable', 'Redis ne répond pas : les tâches ne peuvent pas être lues. Réessayez dans un instant.'), { cause });
  }
}
