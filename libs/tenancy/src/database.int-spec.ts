import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openDatabase, type Database } from './database.ts';
import { underTenant } from './hot-read.ts';
import { tenantCte } from './hot-write.ts';
import { limits } from './pool.ts';
import { unowned } from './scope.ts';
import type { SqlTx } from './sql-tx.ts';
import { openSystemDatabase, type SystemDatabase } from './system-database.ts';
import type { FreshDatabase } from './testing/fresh-database.ts';
import { specClientFactory } from './testing/spec-client.ts';
import { specDatabase } from './testing/spec-database.ts';

const crisolles = randomUUID();
const noyon = randomUUID();
const vallees = randomUUID();
const national = randomUUID();

let fresh: FreshDatabase;
let database: Database;
let system: SystemDatabase;

beforeAll(async () => {
  const createClient = await specClientFactory();
  fresh = await specDatabase();
  database = openDatabase({ url: fresh.appUrl, createClient });
  system = openSystemDatabase({ url: fresh.systemUrl });
  await database.withTenant({ collectiviteId: crisolles }, (tx) => insertAnswer(tx, crisolles, 'of Crisolles'));
  await database.withTenant({ collectiviteId: noyon }, (tx) => insertAnswer(tx, noyon, 'of Noyon'));
}, 30_000);

afterAll(async () => {
  await database?.close();
  await system?.close();
  await fresh?.drop();
});

const insertAnswer = (tx: SqlTx, owner: string, value: string) =>
  tx.$executeRawUnsafe('INSERT INTO answer VALUES ($1::uuid, $2::uuid, $3)', owner, randomUUID(), value);
const values = async (tx: SqlTx) =>
  (await tx.$queryRawUnsafe<{ value: string }[]>('SELECT value FROM answer ORDER BY value')).map(({ value }) => value);

describe('two collectivités', () => {
  it('each see their own rows only', async () => {
    expect(await database.withTenant({ collectiviteId: crisolles }, values)).toEqual(['of Crisolles']);
    expect(await database.withTenant({ collectiviteId: noyon }, values)).toEqual(['of Noyon']);
  });

  it('cannot write, change or delete a row of the other', async () => {
    const asCrisolles = { collectiviteId: crisolles };
    await expect(database.withTenant(asCrisolles, (tx) => insertAnswer(tx, noyon, 'forged'))).rejects.toThrow(/row-level security/);
    expect(await database.withTenant(asCrisolles, (tx) => tx.$executeRawUnsafe(`UPDATE answer SET value = 'x' WHERE collectivite_id = $1::uuid`, noyon))).toBe(0);
    expect(await database.withTenant(asCrisolles, (tx) => tx.$executeRawUnsafe('DELETE FROM answer WHERE collectivite_id = $1::uuid', noyon))).toBe(0);
    await expect(
      database.withTenant(asCrisolles, (tx) => tx.$executeRawUnsafe('UPDATE answer SET collectivite_id = $1::uuid', noyon)),
    ).rejects.toThrow(/row-level security/);
  });

  it('leave no tenant behind on a pooled connection', async () => {
    await database.withTenant({ collectiviteId: crisolles }, values);
    for (let i = 0; i < 10; i++) expect((await database.pool.query('SELECT * FROM answer')).rows).toEqual([]);
  });

  it('are told apart step by step inside one transaction', async () => {
    const seen: string[] = [];
    const look = async (tx: SqlTx) => void seen.push(...(await values(tx)));
    await database.withTenants([
      { scope: { collectiviteId: crisolles }, work: look },
      { scope: { collectiviteId: noyon }, work: look },
    ]);
    expect(seen).toEqual(['of Crisolles', 'of Noyon']);
  });
});

describe('direct SQL under the app role', () => {
  it('sees nothing when the setting is absent or empty, and fails on nonsense', async () => {
    const client = await database.pool.connect();
    try {
      expect((await client.query('SELECT * FROM answer')).rows).toEqual([]);
      await client.query(`SELECT set_config('app.collectivite', '', false)`);
      expect((await client.query('SELECT * FROM answer')).rows).toEqual([]);
      await client.query(`SELECT set_config('app.collectivite', 'all', false)`);
      await expect(client.query('SELECT * FROM answer')).rejects.toThrow(/uuid/);
    } finally {
      client.release(true);
    }
  });

  it.each([
    ['truncate', 'TRUNCATE answer'],
    ['switch row security off', 'ALTER TABLE answer DISABLE ROW LEVEL SECURITY'],
    ['become the owner', 'SET ROLE tenancy_spec_owner'],
    ['create a table', 'CREATE TABLE mine (id int)'],
    ['read the migrations', 'SELECT * FROM _prisma_migrations'],
  ])('cannot %s', async (_what, sql) => {
    await expect(database.pool.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('does not go round row security by switching it off for the session', async () => {
    const client = await database.pool.connect();
    try {
      await client.query('SET row_security = off');
      await expect(client.query('SELECT * FROM answer')).rejects.toThrow(/row-level security/);
    } finally {
      client.release(true);
    }
  });
});

describe('two operators', () => {
  it('keep their notes apart, and the collectivité reads what is shared with it', async () => {
    const note = (instanceId: string, shared: boolean, body: string) =>
      database.withTenant({ instanceId }, (tx) =>
        tx.$executeRawUnsafe('INSERT INTO note VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5)', instanceId, randomUUID(), crisolles, shared, body),
      );
    await note(vallees, false, 'private');
    await note(vallees, true, 'shared');
    await note(national, false, 'national');
    const bodies = (scope: object) => database.withTenant(scope, (tx) => tx.$queryRawUnsafe('SELECT body FROM note ORDER BY body'));
    expect(await bodies({ instanceId: vallees })).toEqual([{ body: 'private' }, { body: 'shared' }]);
    expect(await bodies({ instanceId: national })).toEqual([{ body: 'national' }]);
    expect(await bodies({ collectiviteId: crisolles })).toEqual([{ body: 'shared' }]);
    expect(await bodies({ collectiviteId: noyon })).toEqual([]);
  });
});

describe('the system role', () => {
  it('finds ids of swept tables, and neither their content nor the right to write', async () => {
    const owners = await system.withSystem((tx) => tx.$queryRawUnsafe<{ collectivite_id: string }[]>('SELECT collectivite_id FROM answer'));
    expect(owners.map((row) => row.collectivite_id)).toEqual(expect.arrayContaining([crisolles, noyon]));
    await expect(system.withSystem((tx) => tx.$queryRawUnsafe('SELECT value FROM answer'))).rejects.toThrow(/permission denied/);
    await expect(system.withSystem((tx) => tx.$executeRawUnsafe('DELETE FROM answer'))).rejects.toThrow(/permission denied/);
    await expect(system.withSystem((tx) => tx.$queryRawUnsafe('SELECT * FROM note'))).rejects.toThrow(/permission denied/);
  });
});

describe('scopes', () => {
  it('refuse to be empty by accident or to hold anything but UUIDs', async () => {
    await expect(database.withTenant({}, values)).rejects.toThrow(/unowned/);
    await expect(database.withTenant({ collectiviteId: '60181' }, values)).rejects.toThrow(/UUID/);
  });

  it('of unowned rows open reference data only', async () => {
    await database.withTenant(unowned, (tx) => tx.$executeRawUnsafe(`INSERT INTO questionnaire VALUES (1, 'First')`));
    expect(await database.withTenant(unowned, values)).toEqual([]);
  });
});

describe('a hot write', () => {
  const save = `${tenantCte}, saved AS (
    INSERT INTO answer (collectivite_id, id, value) SELECT coalesce($6::uuid, tenant.collectivite::uuid), $4::uuid, $5 FROM tenant
    ON CONFLICT (collectivite_id, id) DO UPDATE SET value = excluded.value RETURNING value)
    SELECT value FROM saved`;

  it('inserts and updates under its tenant in one statement', async () => {
    const id = randomUUID();
    const scope = { collectiviteId: randomUUID() };
    expect(await database.hotWrite(scope, save, [id, 'first', null])).toEqual([{ value: 'first' }]);
    expect(await database.hotWrite(scope, save, [id, 'second', null])).toEqual([{ value: 'second' }]);
    expect(await database.withTenant(scope, values)).toEqual(['second']);
  });

  it('cannot write for another tenant', async () => {
    await expect(database.hotWrite({ collectiviteId: crisolles }, save, [randomUUID(), 'forged', noyon])).rejects.toThrow(/row-level security/);
  });

  it('refuses a statement that does not take its rows from the tenant', async () => {
    await expect(database.hotWrite({ collectiviteId: crisolles }, 'DELETE FROM answer', [])).rejects.toThrow(/tenantCte/);
    await expect(database.hotWrite({ collectiviteId: crisolles }, `${tenantCte} SELECT 1`, [])).rejects.toThrow(/FROM tenant/);
  });
});

describe('a hot read', () => {
  const read = 'SELECT value FROM answer WHERE id = $4::uuid AND tenant.collectivite IS NOT NULL';
  const [owner, id] = [randomUUID(), randomUUID()];

  beforeAll(() => database.withTenant({ collectiviteId: owner }, (tx) =>
    tx.$executeRawUnsafe(`INSERT INTO answer (collectivite_id, id, value) VALUES ($1::uuid, $2::uuid, 'mine')`, owner, id)));

  it('sees the rows of its tenant and no other, in one statement', async () => {
    expect(await database.hotRead({ collectiviteId: owner }, read, [id])).toEqual([{ value: 'mine' }]);
    expect(await database.hotRead({ collectiviteId: noyon }, read, [id])).toEqual([]);
    expect(await database.hotRead({ collectiviteId: owner }, read, [id])).toEqual([{ value: 'mine' }]);
  });

  it.each([
    'SET plan_cache_mode = force_generic_plan',
    'SET plan_cache_mode = force_custom_plan',
    'SET enable_nestloop = off',
    'SET enable_seqscan = off; SET enable_indexscan = off; SET enable_bitmapscan = off',
    'SET enable_memoize = off; SET enable_material = off; SET cpu_tuple_cost = 0',
  ])('whatever the planner is made to prefer: %s', async (setting) => {
    const client = await database.pool.connect();
    try {
      await client.query(setting);
      const values = (owner: string) => [owner, '', '', id];
      const text = underTenant(read);
      for (let turn = 0; turn < 7; turn += 1) {
        expect((await client.query({ name: `of ${setting}`.slice(0, 60), text, values: values(owner) })).rows).toEqual([{ value: 'mine' }]);
        expect((await client.query({ name: `of ${setting}`.slice(0, 60), text, values: values(noyon) })).rows).toEqual([]);
      }
      expect((await client.query(`SELECT current_setting('app.collectivite', true) AS left`)).rows).toEqual([{ left: '' }]);
    } finally {
      client.release(true);
    }
  });

  it('refuses a statement that does not depend on the tenant, or that is no SELECT', async () => {
    await expect(database.hotRead({ collectiviteId: owner }, 'SELECT value FROM answer')).rejects.toThrow(/tenant/);
    await expect(database.hotRead({ collectiviteId: owner }, 'DELETE FROM answer')).rejects.toThrow(/SELECT/);
  });
});

describe('a failing piece of work', () => {
  it('leaves nothing behind', async () => {
    const scope = { collectiviteId: randomUUID() };
    const failing = database.withTenant(scope, async (tx) => {
      await insertAnswer(tx, scope.collectiviteId, 'lost');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await database.withTenant(scope, values)).toEqual([]);
  });

  it('is stopped by PostgreSQL before Prisma gives up', async () => {
    const { rows } = await database.pool.query(`SELECT name, setting::int AS ms FROM pg_settings WHERE name IN ('lock_timeout', 'statement_timeout')`);
    expect(rows).toEqual([
      { name: 'lock_timeout', ms: limits.lock },
      { name: 'statement_timeout', ms: limits.statement },
    ]);
    expect(limits.lock).toBeLessThan(limits.statement);
    expect(limits.statement).toBeLessThan(limits.transaction);
  });
});
