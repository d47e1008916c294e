import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceUrl } from '../provision/names.ts';
import { connected, provisionDatabase } from '../provision/provision-database.ts';
import { specPrisma } from '../testing/spec-database.ts';
import { superuserUrl } from '../testing/superuser-url.ts';
import { missingSql, newMigration } from './new-migration.ts';
import { migrateUp } from './up.ts';

const service = 'tenancy_spec';
const database = 'test_tenancy_migrations';
const passwords = { owner: `${service}-owner`, app: `${service}-app`, system: `${service}-system` };
const cluster = superuserUrl();
const ownerUrl = serviceUrl(cluster, service, 'owner', passwords.owner, database);
const first = '20260101000000_owned_rows';
let prisma: string;
let folder: string;

beforeEach(async () => {
  await dropDatabase();
  await provisionDatabase({ superuserUrl: cluster, service, passwords, database });
  prisma = await mkdtemp(join(tmpdir(), 'migrations-'));
  folder = join(prisma, 'migrations');
  await cp(specPrisma, prisma, { recursive: true });
});

afterEach(async () => {
  await rm(prisma, { recursive: true });
  await dropDatabase();
});

async function dropDatabase(): Promise<void> {
  await connected(cluster, (client) => client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));
}

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

const tables = () =>
  connected(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`);
    return rows.map(({ name }) => name);
  });

describe('up', () => {
  it('applies each file once, also when several start together', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => migrateUp({ ownerUrl, folder })));
    expect(runs.flat()).toEqual([first]);
    expect(await tables()).toEqual(['_prisma_migrations', 'answer', 'note', 'questionnaire']);
  });

  it('leaves nothing of a failing file, and goes on once it is mended', async () => {
    await write('20260102000000_second', 'CREATE TABLE half (id int); DO $$ BEGIN RAISE EXCEPTION $m$no; good$m$; END $$;');
    await expect(migrateUp({ ownerUrl, folder })).rejects.toThrow(/20260102000000_second failed and left nothing behind: no; good/);
    expect(await tables()).not.toContain('half');
    await write('20260102000000_second', 'CREATE TABLE half (id int);');
    expect(await migrateUp({ ownerUrl, folder })).toEqual(['20260102000000_second']);
  });

  it('refuses a file that was edited after it was applied', async () => {
    await migrateUp({ ownerUrl, folder });
    await write(first, '-- something else');
    await expect(migrateUp({ ownerUrl, folder })).rejects.toThrow(/was edited after it was applied/);
  });

  it('refuses a file older than the last applied', async () => {
    await migrateUp({ ownerUrl, folder });
    await write('20250101000000_late', 'SELECT 1');
    await expect(migrateUp({ ownerUrl, folder })).rejects.toThrow(/give it a new timestamp/);
  });

  it('keeps the checksum that Prisma would keep', async () => {
    await migrateUp({ ownerUrl, folder });
    const { rows } = await connected(ownerUrl, (client) => client.query('SELECT migration_name, checksum, applied_steps_count FROM _prisma_migrations'));
    const text = await readFile(join(folder, first, 'migration.sql'));
    expect(rows).toEqual([{ migration_name: first, checksum: createHash('sha256').update(text).digest('hex'), applied_steps_count: 1 }]);
  });
});

describe('new and check', () => {
  const options = () => ({ superuserUrl: cluster, service, passwords, folder, schemaPath: join(prisma, 'schema.prisma') });

  it('find nothing to do when the migrations give the schema', async () => {
    expect(await missingSql(options())).toBeUndefined();
    expect(await newMigration({ ...options(), name: 'nothing', now: new Date(0) })).toBeUndefined();
  });

  it('write what is missing, after which the check passes', async () => {
    const schema = await readFile(options().schemaPath, 'utf8');
    await writeFile(options().schemaPath, schema.replace('value          String', 'value          String\n  comment        String?'));
    expect(await missingSql(options())).toContain('ADD COLUMN     "comment" TEXT');
    const written = await newMigration({ ...options(), name: 'comment', now: new Date('2026-03-04T05:06:07Z') });
    expect(written).toMatch(/20260304050607_comment$/);
    expect(await missingSql(options())).toBeUndefined();
  });
});
