import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { configurationPage } from './configuration-page.ts';
import { requiredVariables, type ServiceToConfigure } from './required-variables.ts';

const common = z.object({
  SERVICE_PORT: z.coerce.number().int().min(0).max(65535).describe('Port'),
  DATABASE_URL_APP: z.string().optional().describe('Base'),
  LOG_LEVEL: z.enum(['warn', 'info']).default('info').describe('Niveau'),
});
const web: ServiceToConfigure = { name: 'web', own: z.object({ REDIS_URL: z.url().describe('Redis | sessions'), SECRET: z.string().min(32) }), ownsDatabase: false, hasJobs: false, asksIdentity: false };
const casework: ServiceToConfigure = { name: 'casework', own: z.object({}), ownsDatabase: true, hasJobs: true, asksIdentity: true };

describe('the required variables of a service', () => {
  it('are those its schema does not do without', () => {
    expect(requiredVariables(common, web)).toEqual(['SERVICE_PORT', 'REDIS_URL', 'SECRET']);
  });
  it('and those its database, its jobs and its rights call for', () => {
    expect(requiredVariables(common, casework)).toEqual(['SERVICE_PORT', 'DATABASE_URL_APP', 'DATABASE_URL_SYSTEM', 'KAFKA_BROKERS', 'SERVICE_CLIENT_SECRET', 'REDIS_URL', 'IDENTITY_URL']);
  });
});

describe('the page of configuration', () => {
  const commands = [{ title: 'Sujets', command: 'node topics.js', variables: [{ name: 'KAFKA_BROKERS', required: true, meaning: 'Courtiers' }] }];
  const page = configurationPage({ common, services: [web, casework], commands });

  it('says for whom a common variable is required', () => {
    expect(page).toContain('| `SERVICE_PORT` | Port | entier de 0 à 65535 |   | tous |');
    expect(page).toContain('| `DATABASE_URL_APP` | Base |   |   | casework |');
    expect(page).toContain('| `LOG_LEVEL` | Niveau | `warn`, `info` | `info` | – |');
  });
  it('lists what each service reads beside', () => {
    expect(page).toContain('| `REDIS_URL` | Redis \\| sessions | adresse |   | oui |');
    expect(page).toContain('| `SECRET` |   | au moins 32 caractères |   | oui |');
    expect(page).toContain('## casework\n\nLes variables communes suffisent.');
  });
  it('lists the commands', () => {
    expect(page).toContain('### Sujets\n\n```sh\nnode topics.js\n```\n\n| variable | sens | obligatoire |\n|---|---|---|\n| `KAFKA_BROKERS` | Courtiers | oui |');
  });
});
