import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@osinum/testing';
import getPort from 'get-port';

const root = fileURLToPath(new URL('../../', import.meta.url));
const nobody = '127.0.0.1:9';

/** PostgreSQL and Redis are the start's own; what takes long is said to be elsewhere, where nothing answers. */
const elsewhere = {
  KAFKA_BROKERS: nobody, KEYCLOAK_URL: `http://${nobody}`, PROCONNECT_ISSUER: `http://${nobody}/api/v2`, SMTP_URL: `smtp://${nobody}`,
};

interface Ended {
  code: number | null;
  output: string;
}

const started: { kill(): void; ended: Promise<Ended> }[] = [];

function start(environment: Record<string, string>, args: string[] = [], within: string[] = []) {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...inherited } = process.env;
  const [program, ...rest] = [...within, process.execPath, join(root, 'deploy/local/start.mjs'), '--components', ...args];
  const child = spawn(program!, rest, {
    cwd: root, env: { ...inherited, ...elsewhere, ...environment }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const ended = new Promise<Ended>((end) => child.on('close', (code) => end({ code, output })));
  const run = { ended, said: () => output, kill: (signal: NodeJS.Signals = 'SIGKILL') => void child.kill(signal) };
  started.push(run);
  return run;
}

/** One sentence, then what to do, and not a line of a stack. */
function expectSentence({ code, output }: Ended, sentence: RegExp, mend: RegExp): void {
  expect(output).toMatch(sentence);
  expect(output).toMatch(mend);
  expect(output).not.toMatch(/\n\s*at \S+.*[:(]/);
  expect(output).not.toMatch(/\.java:\d+\)|\.m?js:\d+:\d+/);
  expect(code).toBe(1);
}

let folder: string;
let data: string;
let base: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'osinum-start-'));
  data = join(folder, 'data');
  base = await freeBase();
});

afterEach(async () => {
  for (const run of started.splice(0)) {
    run.kill();
    await run.ended;
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command where the data folder is a disk of its own, seen by that command alone. */
const onDisk = (options: string) => ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', `mount -t tmpfs -o ${options} tmpfs "$OSINUM_DATA" && exec "$@"`, 'sh'];

/** Twenty ports in a row that nobody holds now, below those that the system lends to outgoing connections. */
async function freeBase(): Promise<number> {
  for (;;) {
    const first = 20_000 + 20 * Math.floor(Math.random() * 500);
    const wanted = Array.from({ length: 20 }, (_, offset) => first + offset);
    const free = await Promise.all(wanted.map((port) => getPort({ port, host: '127.0.0.1' })));
    if (wanted.every((port, index) => free[index] === port)) return first;
  }
}

const on = (more: Record<string, string> = {}) => ({ OSINUM_DATA: data, OSINUM_PORT_BASE: String(base), ...more });

describe('a start that cannot be made says why and what to do', () => {
  it('a port that another program holds', async () => {
    const squatter = createServer();
    await new Promise<void>((listening) => squatter.listen(base + 11, '127.0.0.1', listening));
    expectSentence(await start(on()).ended, new RegExp(`Le port ${base + 11} \\(Redis\\) est déjà pris par «\\s.+\\s» \\(pid \\d+\\)`), /OSINUM_PORT_BASE=\d+ npm start/);
    squatter.close();
  });

  it.each([['quatre mille'], ['80'], ['70000'], ['4100.5']])('a first port that is none: %s', async (wrong) => {
    expectSentence(await start(on({ OSINUM_PORT_BASE: wrong })).ended, /OSINUM_PORT_BASE=.+ n’est pas un premier port possible/, /Donnez un nombre/);
  });

  it('a data folder whose place is taken by a file', async () => {
    writeFileSync(data, 'something else');
    expectSentence(await start(on()).ended, /Un fichier est à la place d’un dossier\s: .+data/, /Déplacez ce fichier/);
  });

  it('a data folder that cannot be written', async () => {
    mkdirSync(data);
    expectSentence(await start(on(), [], onDisk('ro')).ended, /Ce disque ne peut pas être écrit\s: .+data/, /OSINUM_DATA=/);
  });

  it('a disk with too little room left', async () => {
    mkdirSync(data);
    expectSentence(await start(on(), [], onDisk('size=50m')).ended, /Il reste \d+ Mo sur le disque/, /Libérez de la place/);
  });

  it('passwords that cannot be read, where databases were made under them', async () => {
    mkdirSync(join(data, 'postgres', 'cluster'), { recursive: true });
    writeFileSync(join(data, 'secrets.json'), '{"postgres": {"superuser": "ab');
    expectSentence(await start(on()).ended, /Les mots de passe de ces données ne se lisent plus/, /npm start -- --reset/);
  });

  it('passwords that are gone, where databases were made under them', async () => {
    mkdirSync(join(data, 'postgres', 'cluster'), { recursive: true });
    expectSentence(await start(on()).ended, /Les mots de passe de ces données ne se lisent plus/, /npm start -- --reset/);
  });
});

describe('damaged data is said, without the stack of the program that met it', () => {
  it('Redis: a log of commands that makes no sense', async () => {
    const first = start(on());
    await eventually(() => expect(first.said()).toMatch(/✓ Redis/), { timeoutMs: 60_000 });
    first.kill();
    await first.ended;
    const log = join(data, 'redis', 'appendonlydir');
    const [commands] = await eventually(() => {
      const found = readdirSync(log).filter((name) => name.endsWith('.incr.aof'));
      expect(found).toHaveLength(1);
      return found;
    }, { timeoutMs: 10_000 });
    await eventually(() => expect(existsSync(join(data, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false), { timeoutMs: 30_000 });
    writeFileSync(join(log, commands!), '*3\r\n$3\r\nSET\r\nnonsense');
    appendFileSync(join(log, commands!), 'x'.repeat(200));
    expectSentence(await start(on()).ended, /Redis s’est arrêté au démarrage[^]+(Bad file format|appendonly)/, /npm start -- --reset/);
  }, 150_000);

  it('Kafka: a folder that says of which cluster it is, and no longer does', async () => {
    const logs = join(data, 'kafka', 'logs');
    mkdirSync(logs, { recursive: true });
    writeFileSync(join(logs, 'meta.properties'), 'version=1\ncluster.id=another-cluster-00000\nnode.id=7\n');
    expectSentence(await start(on(), [], ['env', '-u', 'KAFKA_BROKERS']).ended, /Kafka s’est arrêté au démarrage[^]+(meta\.properties|node\.id)/, /npm start -- --reset/);
  }, 180_000);
});

describe('a start that was interrupted', () => {
  it('is taken up again; a damaged database is said; --reset makes everything anew', async () => {
    const first = start(on());
    await eventually(() => expect(first.said()).toMatch(/PostgreSQL|Redis/), { timeoutMs: 30_000 });
    first.kill();
    await first.ended;
    writeFileSync(join(data, 'launcher.lock'), '{"pid":');

    const second = start(on());
    await eventually(() => expect(second.said()).toMatch(/✓ Bases de données/), { timeoutMs: 60_000 });
    expect(second.said()).toMatch(/✓ PostgreSQL/);
    second.kill();
    await second.ended;

    const server = join(data, 'postgres', 'cluster', 'postmaster.pid');
    await eventually(() => expect(existsSync(server)).toBe(false), { timeoutMs: 30_000 });
    const control = join(data, 'postgres', 'cluster', 'global', 'pg_control');
    truncateSync(control, 100);
    expectSentence(await start(on()).ended, /PostgreSQL s’est arrêté au démarrage/, /npm start -- --reset/);

    const fresh = start(on(), ['--reset']);
    await eventually(() => expect(fresh.said()).toMatch(/✓ Bases de données/), { timeoutMs: 60_000 });
    expect(readFileSync(control).length).toBeGreaterThan(100);
  }, 180_000);

  it('two starts at once: one of them does the work, the other waits for it, and does it when the first is killed', async () => {
    const runs = [start(on()), start(on())];
    await eventually(() => expect(runs.map(({ said }) => /✓ PostgreSQL/.test(said())).filter(Boolean)).toHaveLength(1), { timeoutMs: 60_000 });
    const [other] = runs.filter(({ said }) => !said().includes('✓ PostgreSQL'));
    expect(other!.said()).toMatch(/Un autre démarrage est en cours \(pid \d+\)\s: attente/);

    const [working] = runs.filter((run) => run !== other);
    working!.kill();
    await eventually(() => expect(other!.said()).toMatch(/✓ PostgreSQL/), { timeoutMs: 90_000 });
  }, 180_000);

  it('while the databases are migrated: what is half made is finished', async () => {
    const first = start(on());
    await eventually(() => expect(first.said()).toMatch(/✓ PostgreSQL/), { timeoutMs: 60_000 });
    first.kill();
    await first.ended;
    const second = start(on());
    await eventually(() => expect(second.said()).toMatch(/✓ Bases de données/), { timeoutMs: 90_000 });
  }, 180_000);
});
