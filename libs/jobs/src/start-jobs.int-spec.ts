import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { defineJob, type Job } from './job.ts';
import { startJobs, type Jobs } from './start-jobs.ts';

const redisUrl = process.env['REDIS_URL']!;
const logger = pino({ level: 'silent' });
let redis: Redis;
let running: Jobs | undefined;
let queue: Queue | undefined;

beforeAll(() => {
  redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
});
afterEach(async () => {
  await queue?.close();
  await running?.stop();
  running = queue = undefined;
});
afterAll(() => redis.quit());

async function start(jobs: Job<any>[], service = `test-${randomUUID()}`) {
  running = await startJobs({ redisUrl, service, jobs, logger, watchMs: 50 });
  return { jobs: running, service };
}

/** Resolves at the nth run. */
function counted(name: string, wanted: number, schedule?: { everyMs: number }) {
  const { promise, resolve } = Promise.withResolvers<unknown[]>();
  const seen: unknown[] = [];
  const job = defineJob<{ id?: string }>({
    name,
    ...(schedule ? { schedule } : {}),
    run: async ({ data }) => {
      seen.push(data);
      if (seen.length === wanted) resolve(seen);
    },
  });
  return { job, reached: promise, seen };
}

/** The names of the schedulers that Redis knows. */
async function schedulers(service: string): Promise<string[]> {
  queue ??= new Queue(service, { connection: redis });
  return (await queue.getJobSchedulers()).map(({ key }) => key).sort();
}

/** Removes everything BullMQ keeps for one queue, as a flushed Redis would; others use this one. */
async function lose(service: string) {
  await redis.del(...(await redis.keys(`bull:${service}:*`)));
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(10);
}

describe('startJobs', () => {
  it('runs what is enqueued, with its ids', async () => {
    const { job, reached } = counted('send-mail', 1);
    const { jobs } = await start([job]);
    await jobs.enqueue('send-mail', { id: 'a' });
    expect(await reached).toEqual([{ id: 'a' }]);
  });

  it('takes two jobs of one id for one', async () => {
    const first = counted('send-mail', 1);
    const last = counted('other', 1);
    const { jobs } = await start([first.job, last.job]);
    await jobs.enqueue('send-mail', { id: 'a' }, { jobId: 'same', delayMs: 50 });
    await jobs.enqueue('send-mail', { id: 'a' }, { jobId: 'same', delayMs: 50 });
    await first.reached;
    await jobs.enqueue('other', {});
    await last.reached;
    expect(first.seen).toHaveLength(1);
  });

  it('tries again what fails', async () => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const fragile = defineJob({
      name: 'fragile',
      run: async ({ attempt }) => {
        if (attempt === 1) throw new Error('first try fails');
        resolve(attempt);
      },
    });
    const { jobs } = await start([fragile]);
    await jobs.enqueue('fragile', {});
    expect(await promise).toBe(2);
  });

  it('runs a scheduled job again after Redis has lost everything', async () => {
    const { job, seen } = counted('sweep', 1, { everyMs: 40 });
    const { service } = await start([job]);
    await until(async () => seen.length >= 1);
    await lose(service);
    const before = seen.length;
    await until(async () => seen.length >= before + 2);
    expect(await schedulers(service)).toEqual(['sweep']);
  });

  it('keeps the next time of a scheduler that is as declared, and replaces one that is not', async () => {
    const service = `test-${randomUUID()}`;
    const next = async () => (await queue!.getJobSchedulers())[0]?.next;
    await start([defineJob({ name: 'nightly', schedule: { cron: '0 8 * * *', timezone: 'Europe/Paris' }, run: async () => undefined })], service);
    await schedulers(service);
    const first = await next();
    await running!.stop();
    await start([defineJob({ name: 'nightly', schedule: { cron: '0 8 * * *', timezone: 'Europe/Paris' }, run: async () => undefined })], service);
    expect(await next()).toBe(first);
    await running!.stop();
    await start([defineJob({ name: 'nightly', schedule: { cron: '0 9 * * *', timezone: 'Europe/Paris' }, run: async () => undefined })], service);
    expect(await next()).not.toBe(first);
    expect(await schedulers(service)).toEqual(['nightly']);
  });

  it('removes a scheduler that no job declares any more', async () => {
    const service = `test-${randomUUID()}`;
    await start([counted('old-sweep', 1, { everyMs: 40 }).job], service);
    await running!.stop();
    const next = counted('sweep', 1, { everyMs: 40 });
    await start([next.job], service);
    await next.reached;
    expect(await schedulers(service)).toEqual(['sweep']);
  });

  it('finishes what runs before it stops', async () => {
    const begun = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    let finished = false;
    const slow = defineJob({
      name: 'slow',
      run: async () => {
        begun.resolve();
        await released;
        finished = true;
      },
    });
    const { jobs } = await start([slow]);
    await jobs.enqueue('slow', {});
    await begun.promise;
    const stopped = jobs.stop().then(() => finished);
    running = undefined;
    release();
    expect(await stopped).toBe(true);
  });

  it('starts without Redis, and then fails fast rather than keeping someone waiting', async () => {
    const job = defineJob({ name: 'known', run: async () => undefined });
    running = await startJobs({ redisUrl: 'redis://127.0.0.1:1', service: 'test', jobs: [job], logger });
    await expect(running.enqueue('known', {})).rejects.toThrow();
    expect(running.status().redis).not.toBe('ready');
  });

  it('refuses to start when a job has two handlers, or a name that cannot be', async () => {
    const one = defineJob({ name: 'same', run: async () => undefined });
    await expect(start([one, one])).rejects.toThrow('« same » has two handlers');
    await expect(start([defineJob({ name: 'a:b', run: async () => undefined })])).rejects.toThrow('« a:b »');
  });

  it('refuses a job nobody handles', async () => {
    const { jobs } = await start([defineJob({ name: 'known', run: async () => undefined })]);
    await expect(jobs.enqueue('unknown', {})).rejects.toThrow('No handler for job « unknown »');
  });
});
