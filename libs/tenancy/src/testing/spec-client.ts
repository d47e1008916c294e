import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { PrismaPg } from '@prisma/adapter-pg';
import type { TransactionalClient } from '../sql-tx.ts';
import { specPrisma } from './spec-database.ts';

const generated = fileURLToPath(new URL('../../generated/spec-client/client.ts', import.meta.url));
const prisma = fileURLToPath(new URL('../../../../node_modules/prisma/build/index.js', import.meta.url));

/** A real generated Prisma client of the small schema, generated on first use. */
export async function specClientFactory(): Promise<(adapter: PrismaPg) => TransactionalClient> {
  if (!existsSync(generated)) {
    await promisify(execFile)(process.execPath, [prisma, 'generate', '--schema', `${specPrisma}schema.prisma`], {
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', CHECKPOINT_DISABLE: '1' },
    });
  }
  const { PrismaClient } = (await import(generated)) as { PrismaClient: new (options: { adapter: PrismaPg }) => TransactionalClient };
  return (adapter) => new PrismaClient({ adapter });
}
