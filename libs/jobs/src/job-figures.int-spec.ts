import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { defineJob, type Job } from './job.ts';
import { startJobs, type Jobs } from './start-jobs.ts';

const logger = pino({ level: 'silent' });
let jobs: Jobs | undefined;

afterEach(() => jobs?.stop());

async function start(declared: Job<any>[], service = `test-${randomUUID()}`): Promise<Jobs> {
  jobs = await startJobs({ redisUrl: process.env['REDIS_URL']!, service, jobs: declared, logger, watchMs: 60_000 });
  return jobs;
}

/** Waits for what is expected of the jobs, for ten seconds at most. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let left = 500; left > 0 && !(await condition()); left--) await delay(20);
}

describe('how the jobs stand', () => {
  it('a job given up is counted and named; run again, it is gone', async () => {
    let broken = true;
    const one = defineJob({ name: 'end-sessions', attempts: 1, run: async () => {
      if (broken) throw new Error('web does not answer');
    } });
    const running = await start([one]);
    const id = await running.enqueue('end-sessions', { personId: 'p' });
    await until(async () => (await running.figures()).failed === 1);
    expect(await running.failed()).toEqual([
      { id, name: 'end-sessions', data: { personId: 'p' }, attempts: 1, failedAt: expect.any(Date), reason: 'web does not answer' },
    ]);
    broken = false;
    expect(await running.retry(id)).toBe(true);
    await until(async () => running.status().done === 1);
    expect(await running.figures()).toMatchObject({ waiting: 0, active: 0, failed: 0 });
    expect(await running.retry(id)).toBe(false);
    expect(await running.retry('never-there')).toBe(false);
  });

  it('a scheduled job that fails is named until it succeeds, and its failures are not kept one by one', async () => {
    let broken = true;
    const sweep = defineJob({ name: 'sweep', schedule: { everyMs: 40 }, run: async () => {
      if (broken) throw new Error('database away');
    } });
    const running = await start([sweep]);
    await until(async () => ((await running.figures()).failing[0]?.times ?? 0) > 2);
    expect(await running.figures()).toMatchObject({
      failed: 0,
      failing: [{ name: 'sweep', since: expect.any(Date), reason: 'database away' }],
      schedulers: { declared: 1, missing: [] },
    });
    broken = false;
    await until(async () => (await running.figures()).failing.length === 0);
    expect((await running.figures()).failing).toEqual([]);
  });

  it('a scheduled job that a new version no longer has is not said to fail for ever', async () => {
    const service = `test-${randomUUID()}`;
    const sweep = defineJob({ name: 'sweep', schedule: { everyMs: 40 }, run: () => Promise.reject(new Error('database away')) });
    const before = await start([sweep], service);
    await until(async () => (await before.figures()).failing.length === 1);
    await before.stop();
    const after = await start([defineJob({ name: 'other', schedule: { everyMs: 60_000 }, run: async () => {} })], service);
    expect((await after.figures()).failing).toEqual([]);
  });

  it('is not known without Redis, and says so soon', async () => {
    jobs = await startJobs({ redisUrl: 'redis://127.0.0.1:1', service: 'test', jobs: [], logger });
    await expect(jobs.figures()).rejects.toThrow();
  });
});
