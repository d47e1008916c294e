import { unavailable, type DomainError } from '@osinum/kernel';
import type { RedisOptions } from 'ioredis';

/** A page waits so long for its session, and no longer: Redis answers within a millisecond, or is not there. */
export const redisPatience: RedisOptions = { maxRetriesPerRequest: 2, enableOfflineQueue: true, connectTimeout: 2_000, commandTimeout: 2_000 };

const saidByRedisAway = /^(Command timed out|Connection is closed|Reached the max retries per request)|^(LOADING|READONLY|MASTERDOWN) /;

/** Whether an error says that Redis, which keeps the sessions, does not answer. */
export function isRedisAway(error: unknown): boolean {
  return error instanceof Error && saidByRedisAway.test(error.message);
}

/** What is said meanwhile. */
export function sessionsAway(cause: unknown): DomainError {
  const error = unavailable('sessions-unavailable', 'Nous ne retrouvons pas votre connexion pour le moment. Rien n’est perdu. Réessayez dans un instant.');
  return Object.assign(error, { cause });
}
