import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { services, stackEnvironment } from './environment.mjs';
import { isPrepared, knowsItsStores, markPrepared } from './prepared.mjs';

const byRole = { owner: 'o', app: 'a', system: 's' };
const secrets = {
  postgres: { superuser: 'p', backup: 'b', keycloak: 'k' },
  roles: Object.fromEntries(services.map((service) => [service, byRole])),
  keycloakAdmin: 'admin',
  clients: Object.fromEntries(['osinum-web', 'proconnect', ...services.map((service) => `svc-${service}`)].map((client) => [client, client])),
  session: 'session',
};
let data;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'prepared-'));
  bear('postgres/cluster', 'PG_VERSION');
  bear('kafka/logs', 'meta.properties');
});
afterEach(() => rmSync(data, { recursive: true }));

function bear(folder, file) {
  mkdirSync(join(data, folder), { recursive: true });
  rmSync(join(data, folder, file), { force: true });
  writeFileSync(join(data, folder, file), crypto.randomUUID());
}

const start = (outside = {}, external = []) => ({
  base: 4100, data, secrets, stack: stackEnvironment({ base: 4100, data, secrets, outside }), wants: (name) => !external.includes(name),
});
const seen = (context) => ({ known: knowsItsStores(context), prepared: isPrepared(context) });

describe('what an earlier start prepared', () => {
  it('is nothing at the first start', () => expect(seen(start())).toEqual({ known: false, prepared: false }));

  it('is everything at the next one, when nothing changed', () => {
    markPrepared(start());
    expect(seen(start())).toEqual({ known: true, prepared: true });
  });

  it.each([
    ['another setting', () => start({ KEYCLOAK_ADMIN_USERNAME: 'autre' }), true],
    ['another realm server', () => start({ KEYCLOAK_URL: 'https://sso.example' }, ['keycloak']), false],
    ['databases made anew', () => (bear('postgres/cluster', 'PG_VERSION'), start()), true],
    ['topics made anew', () => (bear('kafka/logs', 'meta.properties'), start()), true],
    ['databases that are gone', () => (rmSync(join(data, 'postgres'), { recursive: true }), start()), true],
    ['a damaged mark', () => (writeFileSync(join(data, 'prepared.json'), '{'), start()), false],
  ])('is to be done again with %s', (_, change, known) => {
    markPrepared(start());
    expect(seen(change())).toEqual({ known, prepared: false });
  });

  it('is never taken for granted in a store given from outside', () => {
    const outside = () => start({ DATABASE_URL: 'postgresql://db.example/postgres' }, ['postgres']);
    markPrepared(outside());
    expect(seen(outside())).toEqual({ known: true, prepared: false });
  });
});
