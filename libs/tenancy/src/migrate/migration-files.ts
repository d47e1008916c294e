import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface MigrationFile {
  name: string;
  sql: string;
  /** SHA-256 in hexadecimal, as Prisma keeps it. */
  checksum: string;
}

const folderName = /^\d{14}_[a-z0-9_]+$/;

/** Reads `<timestamp>_<name>/migration.sql` of a folder, oldest first. */
export async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  const odd = names.find((name) => !folderName.test(name));
  if (odd) throw new Error(`${join(folder, odd)} is not named <14 digits>_<name>.`);
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<MigrationFile> {
  const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}
