import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { connected, migrateUp, migrationsFolder } from '@osinum/tenancy';
import { freshDatabaseFrom } from '@osinum/tenancy/testing';

const folder = migrationsFolder('diagnostics');
const comesAfter = '20261122000040';

it('diagnostics signed before visibility had a date get that of their signature', async () => {
  const before = await mkdtemp(join(tmpdir(), 'migrations-'));
  await cp(folder, before, { recursive: true, filter: (path) => path === folder || !/^\d{14}_/.test(basename(path)) || basename(path) < comesAfter });
  const fresh = await freshDatabaseFrom({ service: 'diagnostics', migrations: before });
  try {
    await connected(fresh.superuserUrl, async (client) => {
      await client.query(
        `INSERT INTO diagnostic (collectivite_id, id, instance_id, status, questionnaire_version, started_at, started_by, completed_at, completed_by, visibility, version)
         SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'completed', '1', '2026-10-01', gen_random_uuid(), '2026-11-01', gen_random_uuid(), 'scores', 2`,
      );
      await migrateUp({ ownerUrl: fresh.ownerUrl, folder });
      const { rows } = await client.query('SELECT visibility, visibility_since = completed_at AS dated, relforcerowsecurity AS forced FROM diagnostic, pg_class WHERE pg_class.oid = $1::regclass', ['diagnostic']);
      expect(rows).toEqual([{ visibility: 'scores', dated: true, forced: true }]);
    });
  } finally {
    await fresh.drop();
    await rm(before, { recursive: true });
  }
});
