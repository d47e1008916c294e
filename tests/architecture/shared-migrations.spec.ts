import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { services, withDatabase } from './services.ts';

const root = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** The text of a service's migration whose folder ends with this name. */
function migration(service: string, name: string): string | undefined {
  const folder = readdirSync(new URL(`services/${service}/prisma/migrations/`, root)).find((entry) => entry.endsWith(`_${name}`));
  return folder && text(`services/${service}/prisma/migrations/${folder}/migration.sql`);
}

describe.each(withDatabase)('the migrations of %s', (service) => {
  it('begin with the tables of messaging, word for word', () => {
    expect(migration(service, 'messaging')).toBe(text('libs/messaging/sql/messaging.sql'));
  });

  it('hold what was done by hand, word for word', () => {
    expect(migration(service, 'operations')).toBe(text('libs/service-kit/sql/operations.sql'));
  });

  it('hold the projected rights, word for word, if and only if it consumes them', () => {
    const consumers = services.find(({ name }) => name === service)?.consumers ?? [];
    const projects = consumers.some(({ event }) => event.topic === 'identity.membership.v1');
    expect(migration(service, 'access')).toBe(projects ? text('libs/service-kit/sql/access.sql') : undefined);
  });
});
