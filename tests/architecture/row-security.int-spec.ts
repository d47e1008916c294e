import { afterAll, describe, expect, it } from '@jest/globals';
import { openPool, listUnprotectedTables } from '@osinum/tenancy';
import { freshDatabase, type FreshDatabase } from '@osinum/testing';

/** Tables that belong to nobody: official facts, published content, and identity's own, which only its access rules open. */
const unownedTables: Record<string, string[]> = {
  identity: ['person', 'staff_name', 'collectivite', 'instance'],
  diagnostics: ['published_questionnaire', 'cohort_cell'],
  catalogue: ['entry'],
  recommendations: ['catalogue_entry'],
  casework: [],
  notifications: [],
};
const shared = ['access.collectivite', 'access.instance', 'operations.action'];
const databases: FreshDatabase[] = [];

afterAll(() => Promise.all(databases.map((database) => database.drop())));

describe.each(Object.keys(unownedTables))('the database of %s', (service) => {
  it('protects every table that has an owner', async () => {
    const database = await freshDatabase(service);
    databases.push(database);
    const pool = openPool({ url: database.superuserUrl, max: 1 });
    const faults = await listUnprotectedTables(pool, { unownedTables: [...(unownedTables[service] ?? []), ...shared] });
    await pool.end();
    expect(faults.map(({ table, fault }) => `${table} ${fault}`)).toEqual([]);
  }, 30_000);
});
