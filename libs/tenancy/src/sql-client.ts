import type pg from 'pg';
import type { SqlTx } from './sql-tx.ts';

export interface SqlClient extends SqlTx {
  $transaction<T>(work: (tx: SqlTx) => Promise<T>): Promise<T>;
  $disconnect(): Promise<void>;
}

/** A client without models, on `pg` alone: for the system role, and where no schema was generated. */
export function createSqlClient(pool: pg.Pool): SqlClient {
  return {
    ...statements(pool),
    $transaction: (work) => transaction(pool, work),
    $disconnect: async () => {},
  };
}

async function transaction<T>(pool: pg.Pool, work: (tx: SqlTx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let lost: Error | undefined;
  const onLost = (error: Error) => (lost = error);
  client.on('error', onLost);
  try {
    await client.query('BEGIN');
    const result = await work(statements(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => (lost ??= failure));
    throw error;
  } finally {
    client.removeListener('error', onLost);
    client.release(lost);
  }
}

function statements(target: pg.Pool | pg.PoolClient): SqlTx {
  return {
    $queryRawUnsafe: async <T>(sql: string, ...values: unknown[]) => (await target.query(sql, values)).rows as T,
    $executeRawUnsafe: async (sql, ...values) => (await target.query(sql, values)).rowCount ?? 0,
  };
}
