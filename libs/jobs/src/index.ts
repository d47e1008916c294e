export { EvictingRedisError } from './evicting-redis-error.ts';
export type { FailedJob } from './failed-jobs.ts';
export type { FailingJob } from './failing-schedules.ts';
export type { JobFigures } from './job-figures.ts';
export { defineJob, type Job, type JobContext, type JobData, type JobSchedule } from './job.ts';
export { startJobs, type EnqueueOptions, type Jobs, type JobsOptions, type JobsStatus } from './start-jobs.ts';
