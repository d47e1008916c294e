import pg from 'pg';

/** Time limits in milliseconds. PostgreSQL's own come first, so that Prisma never gives up during a COMMIT. */
export const limits = {
  connect: 5_000,
  lock: 3_000,
  statement: 5_000,
  idleInTransaction: 10_000,
  transactionWait: 5_000,
  transaction: 10_000,
} as const;

export interface PoolOptions {
  url: string;
  /** Connections at most; 8 unless told. */
  max?: number;
  applicationName?: string;
  onError?: (error: Error) => void;
}

/** A pool with time limits and a listener for lost connections, without which a database stop ends the process. */
export function openPool({ url, max = 8, applicationName = 'osinum', onError = ignore }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: applicationName,
    connectionTimeoutMillis: limits.connect,
    lock_timeout: limits.lock,
    statement_timeout: limits.statement,
    idle_in_transaction_session_timeout: limits.idleInTransaction,
  });
  pool.on('error', onError);
  return pool;
}

function ignore(): void {
  // The pool drops the lost connection by itself; the next query opens another or fails with its own error.
}
