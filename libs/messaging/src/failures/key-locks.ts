import type { SqlTx } from '@osinum/tenancy';
import type pg from 'pg';

/** Whose letters and parked events: a key of a topic, for one consumer group. */
export interface FailedKey {
  group: string;
  topic: string;
  key: string | null;
}

/** Two locks a key, told apart by the seed of their number. */
const lockNumber = (seed: 1 | 2) => `hashtextextended($1, ${seed})`;
const nameOf = ({ group, topic, key }: FailedKey) => JSON.stringify([group, topic, key]);

/**
 * One transaction at a time looks at or changes the letters and parked events of a key. What is read after it is what the
 * one before left: a row lock would show the row as it became, but not the letter that took its place meanwhile.
 */
export async function lockKey(tx: SqlTx, key: FailedKey): Promise<void> {
  await tx.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(${lockNumber(1)})`, nameOf(key));
}

/** Runs a piece of work unless another process is at the same key: then nothing is done, and false is given back. */
export async function aloneAtKey(pool: pg.Pool, key: FailedKey, work: () => Promise<void>): Promise<boolean> {
  const client = await pool.connect();
  let lost: Error | undefined;
  const onLost = (error: Error) => (lost = error);
  client.on('error', onLost);
  try {
    const { rows } = await client.query<{ held: boolean }>(`SELECT pg_try_advisory_lock(${lockNumber(2)}) AS held`, [nameOf(key)]);
    if (!rows[0]?.held) return false;
    try {
      await work();
    } finally {
      await client.query(`SELECT pg_advisory_unlock(${lockNumber(2)})`, [nameOf(key)]).catch((error: Error) => (lost ??= error));
    }
    return true;
  } finally {
    client.removeListener('error', onLost);
    client.release(lost);
  }
}
