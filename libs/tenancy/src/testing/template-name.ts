import { createHash } from 'node:crypto';
import { readMigrations } from '../migrate/migration-files.ts';
import { databaseNames } from '../provision/names.ts';

/** A name that changes with the migrations, so that a template is never stale. */
export async function templateName(service: string, migrations: string): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, checksum } of await readMigrations(migrations)) hash.update(`${name} ${checksum}\n`);
  return `${databaseNames(service).database}_template_${hash.digest('hex').slice(0, 12)}`;
}
