import { randomUUID } from 'node:crypto';
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

beforeAll(() => {
  redis = new Redis(redisUrl);
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
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

/** Removes everything BullMQ keeps for one queue, as a flushed Redis would. */
async function lose(service: string) {
  const keys = await redis.keys(`bull:${service}:*`);
  await redis.del(...keys);
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
    const { job, reached } = counted('sweep', 1, { everyMs: 40 });
    const { service } = await start([job]);
    await reached;
    await lose(service);
    const queue = new Queue(service, { connection: redis.duplicate({ maxRetriesPerRequest: null }) });
    const before = (await queue.getJobSchedulers()).length;
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = setInterval(() => void queue.getJobSchedulersCount().then((count) => count === 1 && resolve()), 20);
    await promise;
    clearInterval(look);
    await queue.close();
    expect(before).toBeLessThanOrEqual(1);
  });

  it('removes a scheduler that no job declares any more', async () => {
    const service = `test-${randomUUID()}`;
    const old = counted('old-sweep', 1, { everyMs: 40 });
    await start([old.job], service);
    await running!.stop();
    const next = counted('sweep', 1, { everyMs: 40 });
    await start([next.job], service);
    await next.reached;
    const queue = new Queue(service, { connection: redis.duplicate({ maxRetriesPerRequest: null }) });
    expect((await queue.getJobSchedulers()).map(({ key }) => key)).toEqual(['sweep']);
    await queue.close();
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
