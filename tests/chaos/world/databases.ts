import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

const patienceMs = 120_000;

/** The services whose databases are looked into. */
export type Service = 'identity' | 'diagnostics' | 'recommendations' | 'casework' | 'notifications';

/** The databases of a running stack, seen by the superuser: past row security, from outside of the services. */
export function openDatabases(superuserUrl: string) {
  const pools = new Map<Service, pg.Pool>();

  function poolOf(service: Service): pg.Pool {
    let pool = pools.get(service);
    if (!pool) {
      const url = new URL(superuserUrl);
      url.pathname = `/osinum_${service}`;
      pool = new pg.Pool({ connectionString: url.href, max: 3, connectionTimeoutMillis: 3_000, query_timeout: 120_000 });
      pool.on('error', () => {});
      pools.set(service, pool);
    }
    return pool;
  }

  /** One statement, now. */
  async function rows<R extends pg.QueryResultRow>(service: Service, sql: string, values: unknown[] = []): Promise<R[]> {
    return (await poolOf(service).query<R>(sql, values)).rows;
  }

  /** A reading that waits for a database that was killed to come back. */
  async function read<R extends pg.QueryResultRow>(service: Service, sql: string, values: unknown[] = []): Promise<R[]> {
    for (const deadline = Date.now() + patienceMs; ; ) {
      try {
        return await rows<R>(service, sql, values);
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await delay(300);
      }
    }
  }

  return { rows, read, close: async () => void (await Promise.all([...pools.values()].map((pool) => pool.end()))) };
}

export type Databases = ReturnType<typeof openDatabases>;
