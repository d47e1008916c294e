import type pg from 'pg';
import { databaseName, followed } from './followed.ts';
import { openPool, type PoolOptions } from './pool.ts';
import { createSqlClient } from './sql-client.ts';
import type { SqlTx } from './sql-tx.ts';

export interface SystemDatabase {
  readonly pool: pg.Pool;
  /** One transaction under the system role: ids and due dates of swept tables, outbox and inbox, nothing else. */
  withSystem<T>(work: (tx: SqlTx) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a service's database under its system role (`DATABASE_URL_SYSTEM`). */
export function openSystemDatabase({ max = 2, ...options }: PoolOptions): SystemDatabase {
  const pool = openPool({ ...options, max });
  const client = createSqlClient(pool);
  const database = databaseName(options.url);
  return {
    pool,
    withSystem: (work) => followed(database, 'transaction', () => client.$transaction(work)),
    ping: async () => void (await pool.query('SELECT 1')),
    close: async () => {
      if (!pool.ended) await pool.end();
    },
  };
}
