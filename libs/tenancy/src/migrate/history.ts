import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { MigrationFile } from './migration-files.ts';

export interface AppliedMigration {
  name: string;
  checksum: string;
  finished: boolean;
}

/** The table that Prisma's own `migrate deploy` keeps; the app role has no business with it. */
export async function ensureHistory(client: pg.ClientBase): Promise<void> {
  await client.query(`CREATE TABLE IF NOT EXISTS public._prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0)`);
  await client.query(`DO $$
    DECLARE app text := regexp_replace(current_user, '_owner$', '_app');
    BEGIN
      IF app <> current_user AND to_regrole(app) IS NOT NULL THEN
        EXECUTE format('REVOKE ALL ON public._prisma_migrations FROM %I', app);
      END IF;
    END $$`);
}

/** What was applied, without what was rolled back. */
export async function readHistory(client: pg.ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
    FROM public._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`);
  return rows;
}

/** Notes a file as applied, inside its own transaction. */
export async function recordApplied(client: pg.ClientBase, file: MigrationFile, startedAt: Date): Promise<void> {
  await client.query(
    `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
    [randomUUID(), file.checksum, file.name, startedAt],
  );
}
