import type pg from 'pg';
import { connected } from '../provision/provision-database.ts';
import { ensureHistory, readHistory, recordApplied } from './history.ts';
import { readMigrations, type MigrationFile } from './migration-files.ts';
import { pendingMigrations } from './plan.ts';

export interface MigrateOptions {
  /** The owner role's address (`DATABASE_URL_OWNER`). */
  ownerUrl: string;
  /** The service's `prisma/migrations`. */
  folder: string;
}

/** The lock that Prisma's migrate takes too, so that the two never run together. */
const prismaLock = 72_707_369;

/** Applies what is left, one transaction a file, and names what it applied. */
export async function migrateUp({ ownerUrl, folder }: MigrateOptions): Promise<string[]> {
  const files = await readMigrations(folder);
  return connected(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock]);
    await ensureHistory(client);
    const pending = pendingMigrations(files, await readHistory(client));
    for (const file of pending) await applyFile(client, file);
    return pending.map(({ name }) => name);
  });
}

async function applyFile(client: pg.Client, file: MigrationFile): Promise<void> {
  const startedAt = new Date();
  await client.query('BEGIN');
  try {
    await client.query(file.sql);
    await recordApplied(client, file, startedAt);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`The migration ${file.name} failed and left nothing behind: ${(error as Error).message}`, { cause: error });
  }
}
