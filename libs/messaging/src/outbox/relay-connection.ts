import pg from 'pg';

/** One active relay a database; the number is this library's own. */
export const relayLock = 7_102_030;

/** The relay's own connection: it listens, holds the lock, reads and marks. Losing it is losing the lock. */
export interface RelayConnection {
  client: pg.Client;
  tryLock(): Promise<boolean>;
  close(): Promise<void>;
}

/** Connects and listens; `wake` is called at each NOTIFY of the outbox. */
export async function connectRelay(connectionString: string, wake: () => void): Promise<RelayConnection> {
  const client = new pg.Client({
    connectionString,
    application_name: 'osinum relay',
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    // Of a server that vanished without a word, no answer comes: the relay gives up, and connects again.
    query_timeout: 15_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // A relay whose machine vanished must lose its lock within half a minute.
    options: '-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3',
  });
  // A lost connection shows at the next query, at most one poll later.
  client.on('error', () => {});
  client.on('notification', wake);
  await client.connect();
  await client.query('LISTEN messaging_outbox');
  return {
    client,
    tryLock: async () => {
      const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [relayLock]);
      return rows[0]?.held === true;
    },
    close: () => client.end(),
  };
}
