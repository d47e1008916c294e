import type { Redis } from 'ioredis';

/** A scheduled job whose last run failed. */
export interface FailingJob {
  name: string;
  /** When its first failure in a row was. */
  since: Date;
  times: number;
  reason: string;
}

export interface FailingSchedules {
  failed(name: string, reason: string): Promise<void>;
  succeeded(name: string): Promise<void>;
  list(): Promise<FailingJob[]>;
}

type Noted = Omit<FailingJob, 'name' | 'since'> & { since: string };

/**
 * Which scheduled jobs fail now. Such a job comes again by itself, so that its failures are not kept one by one: they
 * would push those of other jobs out of Redis.
 */
export function failingSchedules(redis: Redis, service: string): FailingSchedules {
  const key = `osinum:failing-jobs:${service}`;
  const list = async () => Object.entries(await redis.hgetall(key)).map(([name, text]) => ({ name, ...(JSON.parse(text) as Noted) }));
  return {
    list: async () => (await list()).map(({ since, ...rest }) => ({ ...rest, since: new Date(since) })),
    async failed(name, reason) {
      const before = (await list()).find((one) => one.name === name);
      const noted: Noted = { since: before?.since ?? new Date().toISOString(), times: (before?.times ?? 0) + 1, reason };
      await redis.hset(key, name, JSON.stringify(noted));
    },
    succeeded: async (name) => void (await redis.hdel(key, name)),
  };
}
