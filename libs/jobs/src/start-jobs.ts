import { follow, timed, traceparent, type Operation } from '@osinum/kernel';
import { Queue, UnrecoverableError, Worker, type Job as BullJob } from 'bullmq';
import { checkJobs } from './check-jobs.ts';
import { failedJobs, retryFailed, type FailedJob } from './failed-jobs.ts';
import { failingSchedules } from './failing-schedules.ts';
import { attemptsOf, type Job, type JobData } from './job.ts';
import { readJobFigures, type JobFigures } from './job-figures.ts';
import type { Logger } from './logger.ts';
import { hastyClient, patientClient, refuseEviction } from './redis-clients.ts';
import { reconcileSchedulers } from './schedulers.ts';

export interface JobsOptions {
  redisUrl: string;
  /** Each service has its own queue. */
  service: string;
  jobs: readonly Job<any>[];
  logger: Logger;
  /** How often the schedulers are looked for and put right; 5 s unless told. */
  watchMs?: number;
  /** Jobs at once; 5 unless told. */
  concurrency?: number;
}

export interface EnqueueOptions {
  /** One job per id: adding it again does nothing while it waits, runs or is remembered (an hour once done). */
  jobId?: string;
  delayMs?: number;
}

export interface JobsStatus {
  redis: string;
  done: number;
  failed: number;
  lastError: string | undefined;
}

export interface Jobs {
  /** Adds a job; rejects within two seconds when Redis is not there. Gives back its id. */
  enqueue(name: string, data: JobData, options?: EnqueueOptions): Promise<string>;
  /** Takes no more work, finishes what runs, closes. */
  stop(): Promise<void>;
  status(): JobsStatus;
  /** What waits, runs and failed, in Redis: of every process of the service. Rejects when Redis is not there. */
  figures(): Promise<JobFigures>;
  /** Jobs given up, the last first. */
  failed(): Promise<FailedJob[]>;
  /** Runs a job that was given up once more, with all its tries; false when it is not there any more. */
  retry(id: string): Promise<boolean>;
}

const hour = 3_600;
const kept = { removeOnComplete: { age: hour, count: 1_000 }, removeOnFail: { age: 14 * 24 * hour, count: 1_000 } };

/**
 * Starts a service's jobs. Refuses two handlers of one job, and a Redis that may evict. A Redis that is not there
 * does not keep the service from starting: the schedulers come when it does.
 */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { redisUrl, service, logger, watchMs = 5_000, concurrency = 5 } = options;
  const handlers = checkJobs(options.jobs);
  const hasty = hastyClient(redisUrl, logger);
  const ending = new AbortController();
  const patient = patientClient(redisUrl, logger, ending.signal);
  const queue = new Queue(service, { connection: hasty, skipWaitingForReady: true, defaultJobOptions: kept });
  const failing = failingSchedules(hasty, service);
  const status: JobsStatus = { redis: 'connecting', done: 0, failed: 0, lastError: undefined };

  const worker = new Worker(service, (job) => runJob(handlers, job), { connection: patient, concurrency, runRetryDelay: 1_000 });
  worker.on('completed', (job) => {
    status.done++;
    if (job.repeatJobKey) noted(failing.succeeded(job.name));
  });
  worker.on('failed', (job, error) => {
    if (job?.repeatJobKey) noted(failing.failed(job.name, error.message));
    Object.assign(status, { failed: status.failed + 1, lastError: error.message });
    logger.error({ err: error, job: job?.name, jobId: job?.id, attempt: job?.attemptsMade, data: job?.data as object }, 'a job failed');
  });
  // The clients say what becomes of Redis.
  worker.on('error', () => {});
  queue.on('error', () => {});

  const reconcile = async () => {
    await reconcileSchedulers(queue, options.jobs, new Date());
  };
  const closeAll = async () => {
    ending.abort();
    // Without Redis nothing runs that could be waited for.
    const absent = patient.status !== 'ready';
    if (absent) patient.disconnect();
    await worker.close(absent);
    hasty.disconnect();
    await queue.close();
    patient.disconnect();
  };
  try {
    await refuseEviction(hasty).then(reconcile);
  } catch (error) {
    if (hasty.status === 'ready') {
      await closeAll();
      throw error;
    }
    logger.warn({ err: error }, 'Redis is not there: the schedulers will come when it does');
  }
  const timer = setInterval(() => void reconcile().catch(() => {}), watchMs);

  return {
    enqueue: (name, data, added) => enqueue(queue, handlers, name, data, added),
    status: () => ({ ...status, redis: hasty.status }),
    figures: () => readJobFigures(queue, options.jobs, failing),
    failed: () => failedJobs(queue),
    retry: (id) => retryFailed(queue, id),
    stop: async () => {
      clearInterval(timer);
      await closeAll();
    },
  };
}

/** Without Redis there is nobody to tell, and the job comes again. */
function noted(note: Promise<void>): void {
  void note.catch(() => {});
}

async function runJob(handlers: ReadonlyMap<string, Job<any>>, job: BullJob): Promise<void> {
  const { id = '', name, data, attemptsMade } = job;
  const handler = handlers.get(name);
  if (!handler) throw new UnrecoverableError(`no handler for job « ${name} »`);
  const run = () => timed('osinum_job_duration_seconds', { job: name }, () => handler.run({ id, data: data as JobData, attempt: attemptsMade + 1 }));
  // A sweep would fill the traces with itself: what it finds goes on in the trace it belongs to.
  await (handler.schedule ? run() : follow(processingOf(job), run));
}

/** A job that was asked for goes on in the trace of who asked. */
function processingOf({ name, queueName, attemptsMade, opts }: BullJob): Operation {
  const attributes = {
    'messaging.system': 'bullmq',
    'messaging.destination.name': queueName,
    'messaging.operation.type': 'process',
    'osinum.job.attempt': attemptsMade + 1,
  } as const;
  return { name: `job ${name}`, kind: 'consumer', attributes, parent: opts.telemetry?.metadata ?? null };
}

async function enqueue(queue: Queue, handlers: ReadonlyMap<string, Job<any>>, name: string, data: JobData, { jobId, delayMs }: EnqueueOptions = {}): Promise<string> {
  const job = handlers.get(name);
  if (!job) throw new Error(`No handler for job « ${name} »`);
  const added = await queue.add(name, data, {
    attempts: attemptsOf(job),
    backoff: { type: 'exponential', delay: 1_000 },
    ...withTrace(traceparent()),
    ...(jobId === undefined ? {} : { jobId }),
    ...(delayMs === undefined ? {} : { delay: delayMs }),
  });
  return added.id ?? '';
}

const withTrace = (metadata: string | undefined) => (metadata ? { telemetry: { metadata } } : {});
