import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqlClient, openDatabase, openSystemDatabase, type Database, type SqlClient, type SystemDatabase } from '@osinum/tenancy';
import { freshDatabaseFrom, type FreshDatabase } from '@osinum/tenancy/testing';

/** What a consumer leaves behind in this library's specs: one row an application, owned by a collectivité. */
const effects = `
CREATE TABLE effect (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, collectivite_id uuid NOT NULL, key text NOT NULL, value text NOT NULL);
CREATE TABLE projection (collectivite_id uuid NOT NULL, key text NOT NULL, value text NOT NULL, version bigint NOT NULL, PRIMARY KEY (collectivite_id, key));
`;

export interface SpecDatabase {
  fresh: FreshDatabase;
  database: Database<SqlClient>;
  system: SystemDatabase;
  /** A connection past row security, to look at everything. */
  look<R>(sql: string, ...values: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

/** A database with the tables of messaging and two tables for effects. */
export async function specDatabase(): Promise<SpecDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'messaging-'));
  await mkdir(join(folder, '20260101000000_messaging'));
  const messaging = await readFile(new URL('../../sql/messaging.sql', import.meta.url), 'utf8');
  await writeFile(join(folder, '20260101000000_messaging', 'migration.sql'), messaging + effects);
  const fresh = await freshDatabaseFrom({ service: 'messaging_spec', migrations: folder });
  await rm(folder, { recursive: true });
  const database = openDatabase({ url: fresh.appUrl, createClient: (_adapter, pool) => createSqlClient(pool) });
  const system = openSystemDatabase({ url: fresh.systemUrl });
  const superuser = openSystemDatabase({ url: fresh.superuserUrl });
  return {
    fresh,
    database,
    system,
    look: async <R>(sql: string, ...values: unknown[]) => (await superuser.pool.query(sql, values)).rows as R[],
    close: async () => {
      await Promise.all([database.close(), system.close(), superuser.close()]);
      await fresh.drop();
    },
  };
}
