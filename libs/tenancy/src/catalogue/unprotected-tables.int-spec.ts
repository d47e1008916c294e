import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import { specDatabase } from '../testing/spec-database.ts';
import { listUnprotectedTables } from './unprotected-tables.ts';

let fresh: FreshDatabase;
let owner: pg.Pool;

beforeAll(async () => {
  fresh = await specDatabase();
  owner = new pg.Pool({ connectionString: fresh.ownerUrl });
}, 30_000);

afterAll(async () => {
  await owner?.end();
  await fresh?.drop();
});

const unownedTables = ['questionnaire'];
const protect = (table: string) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;
const policy = (table: string) => `CREATE POLICY p ON ${table} USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);`;

describe('the catalogue', () => {
  it('has nothing to say of tables made from the templates', async () => {
    expect(await listUnprotectedTables(owner, { unownedTables })).toEqual([]);
  });

  it.each([
    ['t1', 'CREATE TABLE t1 (collectivite_id uuid PRIMARY KEY);' + policy('t1'), ['has no forced row security']],
    ['t2', 'CREATE TABLE t2 (collectivite_id uuid PRIMARY KEY);' + protect('t2'), ['has no policy on its owner']],
    ['t3', 'CREATE TABLE t3 (collectivite_id uuid, id uuid PRIMARY KEY);' + protect('t3') + policy('t3'), ['has a primary key without its owner']],
    ['t4', 'CREATE TABLE t4 (collectivite_id uuid PRIMARY KEY);' + protect('t4') + policy('t4') + 'CREATE POLICY all_of_it ON t4 USING (true);', ['has a policy open to everybody']],
    ['t5', 'CREATE VIEW t5 AS SELECT * FROM answer', ['is a view without security_invoker']],
    ['t6', 'CREATE MATERIALIZED VIEW t6 AS SELECT version FROM questionnaire', ['is a materialised view']],
    ['t7', 'CREATE TABLE t7 (id uuid PRIMARY KEY)', ['has no owner and is not declared as such']],
    ['answer (by t8.t8_answer_id_fkey)', 'CREATE UNIQUE INDEX answer_id ON answer (id); CREATE TABLE t8 (collectivite_id uuid PRIMARY KEY, answer_id uuid REFERENCES answer (id));' + protect('t8') + policy('t8'), ['is referenced by a foreign key without the owner']],
  ])('names %s', async (table, sql, faults) => {
    const before = await listUnprotectedTables(owner, { unownedTables });
    await owner.query(sql);
    const found = (await listUnprotectedTables(owner, { unownedTables })).filter((one) => !before.some((known) => known.table === one.table));
    expect(found).toEqual(faults.map((fault) => ({ table, fault })));
  });
});
