import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHeaders } from '@osinum/messaging';
import { commonConfig } from '@osinum/service-kit';
import { commands } from '../../deploy/reference/commands.ts';
import { dependenciesPage } from '../../deploy/reference/dependencies-page.ts';
import { referenceFolder, referenceSources } from '../../deploy/reference/sources.ts';
import { openApiFaults } from '../../libs/contracts/src/docs/check-openapi.ts';
import { envelope } from '../../libs/contracts/src/docs/events-page.ts';
import { apis, referencePages } from '../../libs/contracts/src/docs/reference-pages.ts';
import { declared as declaredServices } from './compose.ts';

const pages: Record<string, string> = {
  ...referencePages({ ...referenceSources(), commonConfig, services: declaredServices }),
  'dependencies.md': dependenciesPage(),
};
const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

describe('docs/reference', () => {
  it.each(Object.keys(pages))('%s is what « npm run docs » writes', (path) => {
    const file = join(referenceFolder, path);
    expect(existsSync(file) && readFileSync(file, 'utf8') === pages[path] ? 'up to date' : 'stale: npm run docs').toBe('up to date');
  });

  it('holds no page that nobody generates any more', () => {
    const files = readdirSync(referenceFolder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(md|json)$/.test(path) && path !== 'README.md');
    expect(files.filter((path) => !(path in pages))).toEqual([]);
  });

  it('describes every service', () => {
    expect(Object.keys(apis)).toEqual(declaredServices.map(({ name }) => name));
  });
});

describe('the OpenAPI documents', () => {
  it.each(Object.keys(apis))('of %s holds', (service) => {
    expect(openApiFaults(JSON.parse(pages[`openapi/${service}.json`]!))).toEqual([]);
  });
});

describe('the page of events', () => {
  it('lists the headers that are written', () => {
    const all = { id: '1', type: 't', occurredAt: new Date(0), instanceId: '2', collectiviteId: '3', aggregateVersion: 1, causationId: '4', actor: '5', traceparent: '6' };
    expect(Object.keys(envelope)).toEqual(Object.keys(toHeaders(all)));
  });
});

describe('the page of configuration', () => {
  const sources = [
    'libs/tenancy/src/migrate/commands.ts', 'libs/tenancy/src/provision/role-url.ts', 'libs/messaging/src/topics/cli.ts', 'deploy/keycloak/reconcile/configuration.mjs',
    'deploy/jobs/keycloak-database.mjs', ...readdirSync(new URL('services', root)).map((service) => `services/${service}/src/seed.ts`).filter((path) => existsSync(new URL(path, root))),
  ];
  const documented = commands.flatMap(({ variables }) => variables.map(({ name }) => name));

  it.each(sources)('lists the variables that %s reads', (path) => {
    expect(variablesReadBy(read(path)).filter((name) => !documented.includes(name))).toEqual([]);
  });
});

/** `env.NAME`, `environment['NAME']`, `required('NAME')`, and names taken out of `process.env`; a name cut by `${` is not whole. */
function variablesReadBy(text: string): string[] {
  const direct = [...text.matchAll(/(?:env|environment)(?:\.|\[')([A-Z][A-Z_]+)\b|required\('([A-Z_]+)'\)/g)].map(([, a, b]) => a ?? b!);
  const taken = [...text.matchAll(/const \{([A-Z_, ]+)\} = process\.env/g)].flatMap(([, names]) => names!.split(',').map((name) => name.trim()));
  return [...direct, ...taken];
}
