import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { commonConfig, loadConfig } from '@osinum/service-kit';
import { toConfigure } from '../../libs/contracts/src/docs/reference-pages.ts';
import { requiredVariables } from '../../libs/contracts/src/docs/required-variables.ts';
import { components, compose, container, declared, jobs, operatorValues, ours, programsOf, read, root, seeded } from './compose.ts';
import { imageEnvironment, isInImage } from './dockerfile.ts';

describe('compose.yaml', () => {
  it('holds the components, the one-shot jobs, the seven services, and nothing else', () => {
    expect(Object.keys(compose.services).sort()).toEqual([...components, ...jobs, ...declared.map(({ name }) => name)].sort());
  });

  it('names pinned images', () => {
    for (const name of components) expect(container(name).image).toMatch(/^[a-z]+(\/[a-z]+)?:\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
    for (const [, { image }] of ours) expect(image).toBe(`osinum-territoires:${JSON.parse(read('package.json')).version}`);
  });

  it('waits only for what exists', () => {
    for (const [name, { depends_on = {} }] of Object.entries(compose.services)) {
      for (const [other, { condition }] of Object.entries(depends_on)) {
        expect([name, other in compose.services && (condition === 'service_completed_successfully') === jobs.includes(other)]).toEqual([name, true]);
      }
    }
  });

  it('uses only networks and volumes that it declares, and folders that exist', () => {
    for (const { networks, volumes = [] } of Object.values(compose.services)) {
      const names = Array.isArray(networks) ? networks : Object.keys(networks);
      expect(names.filter((name) => !(name in compose.networks))).toEqual([]);
      const sources = volumes.map((volume) => volume.split(':')[0]!);
      expect(sources.filter((source) => !(source in compose.volumes) && !isOurFolder(source))).toEqual([]);
    }
  });
});

const isOurFolder = (source: string) => source.startsWith('./') && existsSync(new URL(`../../deploy/${source}`, import.meta.url));

describe.each(ours)('the container %s', (_name, one) => {
  it('is not root, writes nowhere but in /tmp, and has no privilege', () => {
    expect(one).toMatchObject({ user: '1000:1000', read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  });

  it('runs programs that exist and that the image holds', () => {
    for (const program of programsOf(one)) {
      const [path = '', ...files] = program.split(' ').filter((part) => part.includes('/'));
      const source = path.replace('/dist/', '/src/').replace(/\.js$/, '.ts');
      for (const file of [source, ...files]) expect([file, existsSync(new URL(file, root)), isInImage(file)]).toEqual([file, true, true]);
    }
  });
});

describe.each(declared.map((service) => [service.name, service] as const))('the service %s in compose', (name, service) => {
  const environment = { ...imageEnvironment, ...container(name).environment };
  const given = Object.keys(environment);

  it('is given every variable that it needs', () => {
    expect(environment['SERVICE']).toBe(name);
    expect(requiredVariables(commonConfig, toConfigure(service)).filter((variable) => !given.includes(variable))).toEqual([]);
  });

  it('starts with these values, as its schema reads them', () => {
    expect(loadConfig(name, service.config, environment)).toMatchObject({ NODE_ENV: 'production', SERVICE_HOST: '0.0.0.0', SERVICE_PORT: 8080 });
  });

  it('is given no variable that it does not read', () => {
    const known = [...Object.keys(commonConfig.shape), ...Object.keys(service.config.shape), 'SERVICE', 'TZ'];
    expect(given.filter((variable) => !known.includes(variable))).toEqual([]);
  });

  it('speaks to containers that exist, under its own roles', () => {
    for (const [variable, value] of Object.entries(container(name).environment)) {
      const host = /^(?:http|redis|postgresql):\/\/(?:[^@/]*@)?([a-z]+):\d+/.exec(value)?.[1] ?? (variable === 'KAFKA_BROKERS' ? value.split(':')[0] : undefined);
      if (host) expect([variable, host in compose.services]).toEqual([variable, true]);
      const role = /^DATABASE_URL_(APP|SYSTEM)$/.exec(variable)?.[1]?.toLowerCase();
      if (role) expect(value).toBe(`postgresql://${name}_${role}:${operatorValues[`PASSWORD_${name.toUpperCase()}_${role.toUpperCase()}`]}@postgres:5432/osinum_${name}`);
    }
  });

  it('waits for its database, the topics and the realm', () => {
    const waited = Object.keys(container(name).depends_on!);
    expect(waited).toEqual(expect.arrayContaining(['realm', ...(service.openDatabase ? ['topics', seeded.includes(name) ? `seed-${name}` : `prepare-${name}`] : [])]));
    if (seeded.includes(name)) expect(Object.keys(container(`seed-${name}`).depends_on!)).toEqual([`prepare-${name}`]);
  });
});
