import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { services, stackEnvironment } from './environment.mjs';
import { knowsItsStores, lookAtPreparations } from './prepared.mjs';

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
const seen = (context) => ({ known: knowsItsStores(context), prepared: lookAtPreparations(context).nothingToDo });

describe('what an earlier start prepared', () => {
  it('is nothing at the first start', () => expect(seen(start())).toEqual({ known: false, prepared: false }));

  it('is everything at the next one, when nothing changed', () => {
    lookAtPreparations(start()).markDone();
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
    lookAtPreparations(start()).markDone();
    expect(seen(change())).toEqual({ known, prepared: false });
  });

  it('is to be done again when something changed while it was done', () => {
    const context = start();
    const looked = lookAtPreparations(context);
    context.stack.KEYCLOAK_ADMIN_USERNAME = 'autre';
    looked.markDone();
    expect([seen(start()), seen(context)]).toEqual(Array(2).fill({ known: true, prepared: false }));
  });

  it('is never taken for granted in a store given from outside', () => {
    const outside = () => start({ DATABASE_URL: 'postgresql://db.example/postgres' }, ['postgres']);
    lookAtPreparations(outside()).markDone();
    expect(seen(outside())).toEqual({ known: true, prepared: false });
  });
});
