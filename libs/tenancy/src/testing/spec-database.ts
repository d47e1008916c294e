import { fileURLToPath } from 'node:url';
import { freshDatabaseFrom, type FreshDatabase } from './fresh-database.ts';

/** The folder of the small schema that this library's own specs use. */
export const specPrisma = fileURLToPath(new URL('../../spec/prisma/', import.meta.url));

/** A database of that schema. */
export function specDatabase(): Promise<FreshDatabase> {
  return freshDatabaseFrom({ service: 'tenancy_spec', migrations: `${specPrisma}migrations` });
}
