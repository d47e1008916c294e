import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { superuserUrl } from '../testing/superuser-url.ts';
import { serviceUrl } from './names.ts';
import { connected, provisionDatabase, withDatabase } from './provision-database.ts';

const service = 'provision_spec';
const database = 'test_provision_spec';
const passwords = { owner: 'o', app: 'a', system: 's' };
const cluster = superuserUrl();
const as = (role: 'owner' | 'app' | 'system', password = passwords[role]) => serviceUrl(cluster, service, role, password, database);
const provision = (changed = passwords) => provisionDatabase({ superuserUrl: cluster, service, passwords: changed, database });
const drop = () => connected(cluster, (client) => client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));

beforeAll(async () => {
  await drop();
  await Promise.all([provision(), provision()]);
  await connected(as('owner'), (client) =>
    client.query(`CREATE TABLE thing (id int PRIMARY KEY, owner_id int); CREATE SCHEMA other; CREATE TABLE other.thing (id serial PRIMARY KEY);
      ALTER TABLE thing ENABLE ROW LEVEL SECURITY; ALTER TABLE thing FORCE ROW LEVEL SECURITY;
      CREATE POLICY mine ON thing USING (owner_id = 1);`));
});
afterAll(async () => void (await drop()));

describe('a provisioned database', () => {
  it('gives the app role rows to read and write, in every schema, and nothing to truncate or own', async () => {
    await connected(as('app'), async (client) => {
      await client.query('INSERT INTO thing VALUES (1, 1); INSERT INTO other.thing DEFAULT VALUES; DELETE FROM other.thing');
      await expect(client.query('TRUNCATE thing')).rejects.toThrow(/permission denied/);
      await expect(client.query('CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
      await expect(client.query('CREATE TEMPORARY TABLE mine (id int)')).rejects.toThrow(/permission denied/);
    });
  });

  it('gives the system role nothing that a migration did not grant', async () => {
    await connected(as('system'), (client) => expect(client.query('SELECT * FROM thing')).rejects.toThrow(/permission denied/));
  });

  it('lets no role pass by row security but that of backups, which only reads', async () => {
    const { rows } = await connected(cluster, (client) =>
      client.query(`SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname ~ '^(provision_spec_|osinum_backup$)' ORDER BY 1`));
    const plain = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(rows).toEqual([
      { ...plain, rolname: 'osinum_backup', rolbypassrls: true },
      { ...plain, rolname: 'provision_spec_app' },
      { ...plain, rolname: 'provision_spec_owner' },
      { ...plain, rolname: 'provision_spec_system' },
    ]);
    await connected(withDatabase(cluster, database), async (client) => {
      await client.query('INSERT INTO thing VALUES (2, 2); SET ROLE osinum_backup');
      expect((await client.query('SELECT id FROM thing ORDER BY id')).rows).toEqual([{ id: 1 }, { id: 2 }]);
      await expect(client.query('DELETE FROM thing')).rejects.toThrow(/permission denied/);
    });
  });

  it('is closed to other services', async () => {
    const stranger = serviceUrl(cluster, 'tenancy_spec', 'app', 'tenancy_spec-app', database);
    await provisionDatabase({ superuserUrl: cluster, service: 'tenancy_spec', passwords: { owner: 'tenancy_spec-owner', app: 'tenancy_spec-app', system: 'tenancy_spec-system' }, database: 'test_provision_stranger' });
    await expect(connected(stranger, async () => {})).rejects.toThrow(/permission denied for database/);
    await connected(cluster, (client) => client.query('DROP DATABASE test_provision_stranger'));
  });

  it('takes new passwords when it is provisioned again, and keeps its rows', async () => {
    await provision({ ...passwords, app: 'changed' });
    const { rows } = await connected(as('app', 'changed'), (client) => client.query('SELECT id FROM thing'));
    expect(rows).toEqual([{ id: 1 }]);
  });
});
