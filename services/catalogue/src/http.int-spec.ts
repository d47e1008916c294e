import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueApi, createApiClient, type ApiClient } from '@osinum/contracts';
import { startService, type RunningService } from '@osinum/service-kit';
import { freshDatabase, type FreshDatabase } from '@osinum/testing';
import { listUnprotectedTables } from '@osinum/tenancy';
import { tools } from './data/tools.ts';
import { openCatalogueDb, type CatalogueDb } from './db/client.ts';
import type { Tool } from './domain/tool.ts';
import { publishEntries } from './features/publish-entries/publish-entries.ts';
import { catalogue } from './service.ts';

const noon = new Date('2026-11-22T11:00:00Z');
let fresh: FreshDatabase;
let db: CatalogueDb;
let owner: CatalogueDb;
let service: RunningService;
let api: ApiClient<typeof catalogueApi>;

beforeAll(async () => {
  fresh = await freshDatabase('catalogue');
  db = openCatalogueDb(fresh.appUrl);
  owner = openCatalogueDb(fresh.superuserUrl);
  await publishEntries(db, tools, noon);
  service = await startService(catalogue, {
    SERVICE_PORT: '0',
    KEYCLOAK_URL: 'http://localhost:9',
    IDENTITY_URL: 'http://127.0.0.1:9',
    DATABASE_URL_APP: fresh.appUrl,
    DATABASE_URL_SYSTEM: fresh.systemUrl,
    LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
  });
  api = createApiClient(catalogueApi, { baseUrl: service.url });
});

afterAll(async () => {
  await service?.close();
  await Promise.all([db?.close(), owner?.close()]);
  await fresh?.drop();
});

const outbox = () =>
  owner.client.$queryRawUnsafe<{ key: string; version: bigint }[]>(
    'SELECT key, aggregate_version AS version FROM messaging.outbox ORDER BY position',
  );

describe('publishEntries', () => {
  it('publishes each sheet once, and again only when it changed', async () => {
    const before = (await outbox()).length;
    expect(before).toBe(tools.length);
    expect(await publishEntries(db, tools, noon)).toEqual([]);
    const [first] = tools as [Tool, ...Tool[]];
    expect(await publishEntries(db, [{ ...first, summary: 'Une autre phrase.' }], noon)).toEqual([first.slug]);
    expect((await outbox()).slice(before)).toEqual([{ key: first.slug, version: 2n }]);
    await publishEntries(db, [first], noon);
  });

  it('keeps neither sheet nor event when one of them fails', async () => {
    const before = (await outbox()).length;
    const broken = { ...tools[0], slug: null } as unknown as Tool;
    const next = { ...(tools[1] as Tool), summary: 'Jamais publiée.' };
    await expect(publishEntries(db, [next, broken], noon)).rejects.toThrow();
    expect(await outbox()).toHaveLength(before);
    expect((await api.getTool({ params: { slug: next.slug } })).summary).toBe(tools[1]?.summary);
  });
});

describe('the routes of the catalogue', () => {
  it('list tools to anybody, by need and by words', async () => {
    const named = async (query: { need?: string; q?: string }) => (await api.listTools({ query })).tools.map(({ slug }) => slug);
    expect(await named({})).toHaveLength(tools.length);
    expect(await named({ need: 'sauvegarde' })).toEqual(['urbackup']);
    expect(await named({ q: 'MOTS de passe' })).toContain('keepassxc');
    expect(await named({ q: 'introuvable' })).toEqual([]);
  });

  it('give a sheet with its sources, and without a value where nobody read one', async () => {
    const sheet = await api.getTool({ params: { slug: 'keepassxc' } });
    expect(sheet).toMatchObject({ name: 'KeePassXC', free: true, updatedAt: noon.toISOString() });
    expect(sheet.facts.find(({ label }) => label === 'Prix')).toEqual({ label: 'Prix' });
    expect(sheet.facts.find(({ label }) => label === 'Licence')).toMatchObject({ source: expect.stringContaining('keepassxreboot') });
    expect(sheet.principles.map(({ code, verdict }) => [code, verdict])).toEqual([
      ['libre', 'yes'],
      ['ethique', 'depends-on-host'],
      ['souverain', 'depends-on-host'],
    ]);
    expect(sheet.limits.every((limit) => limit.includes('Source'))).toBe(true);
  });

  it('do not know a tool that is not there', async () => {
    await expect(api.getTool({ params: { slug: 'nothing' } })).rejects.toMatchObject({
      problem: expect.objectContaining({ status: 404, code: 'tool-unknown' }),
    });
  });

  it('count the tools of each need', async () => {
    const { needs } = await api.listNeeds({});
    expect(needs.every(({ count }) => count > 0)).toBe(true);
    expect(needs.find(({ code }) => code === 'sauvegarde')).toEqual({ code: 'sauvegarde', label: 'Sauvegarde', count: 1 });
  });
});

it('the catalogue owns nothing of a tenant', async () => {
  expect(await listUnprotectedTables(db.pool, { unownedTables: ['entry', 'operations.action'] })).toEqual([]);
});
