import { Redis } from 'ioredis';
import { EvictingRedisError } from './evicting-redis-error.ts';
import type { Logger } from './logger.ts';

/** For the worker: waits for Redis as long as it takes, or until the signal. Its copies do the same. */
export function patientClient(url: string, logger: Logger, ending: AbortSignal): Redis {
  const retryStrategy = (times: number) => (ending.aborted ? null : Math.min(times * 100, 2_000));
  return watched(new Redis(url, { maxRetriesPerRequest: null, retryStrategy }), logger);
}

/** For whoever adds a job while someone waits: fails within two seconds when Redis is not there. */
export function hastyClient(url: string, logger: Logger): Redis {
  return watched(new Redis(url, { maxRetriesPerRequest: 1, commandTimeout: 2_000, connectTimeout: 2_000 }), logger);
}

/** Says once that Redis is gone and once that it is back, however often the client tries. */
function watched(client: Redis, logger: Logger): Redis {
  let gone = false;
  client.on('error', (error: Error) => {
    if (!gone) logger.warn({ err: error }, 'Redis is not there: jobs wait');
    gone = true;
  });
  client.on('ready', () => {
    if (gone) logger.info({}, 'Redis is back');
    gone = false;
  });
  return client;
}

/** Refuses a Redis that may throw jobs away when its memory is full. */
export async function refuseEviction(client: Redis): Promise<void> {
  const policy = /^maxmemory_policy:(\S+)/m.exec(await client.info('memory'))?.[1];
  if (policy !== 'noeviction') throw new EvictingRedisError(policy);
}
