// G15: from a fresh clone to the seeded platform with one command, against what cannot be avoided, done alone.
//   premier démarrage   `git clone`, then `npm start` until « Prêt »: installs, fetches, builds, migrates, seeds, starts all
//   ses parts, seules   in another clone, one after the other: `npm ci`, the copies by Maven, Keycloak's own first start
//                       (`kc.sh start-dev` on its own database file, until it is healthy)
//   second démarrage    `npm start` again where the first was
//   Keycloak, seul      `kc.sh start-dev` again
// The caches of npm and Maven are those of the machine, warm or not, for both sides. What is committed is what is measured.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { portBase, root } from '../../deploy/local/lib/paths.mjs';

const PORTS = portBase() + 60;
const KEYCLOAK_PORT = portBase() + 90;
const PATIENCE_MS = 30 * 60_000;

/** @type {import('./frame/run-bench.mjs').Bench} */
export default {
  unit: 's',
  rounds: 1,
  warmUp: false,
  goals: [
    { of: 'premier démarrage', over: 'ses parts, seules', atMost: 1.5 },
    { of: 'second démarrage', over: 'Keycloak, seul', atMost: 1.5 },
  ],
  async open() {
    const folder = await mkdtemp(join(tmpdir(), 'osinum-g15-'));
    const [clone, alone] = [join(folder, 'clone'), join(folder, 'alone')];
    const parts = [];
    return {
      sides: {
        'premier démarrage': () => inSeconds(async () => {
          await run('git', ['clone', '-q', '--no-hardlinks', root, clone], folder);
          return startPlatform(clone);
        }),
        'ses parts, seules': async () => {
          await run('git', ['clone', '-q', '--no-hardlinks', root, alone], folder);
          return doParts(alone, parts);
        },
        'second démarrage': () => inSeconds(() => startPlatform(clone)),
        'Keycloak, seul': async () => startKeycloak(await keycloakHome(alone)),
      },
      notes: ['un seul tour : chaque côté prend des minutes'],
      after: () => parts,
      close: () => rm(folder, { recursive: true, force: true }),
    };
  },
};

/** The time of a start; the stop that follows is not counted. */
async function inSeconds(start) {
  const began = performance.now();
  const stop = await start();
  const seconds = (performance.now() - began) / 1000;
  await stop();
  return seconds;
}

/** As in a new terminal: nothing of this process's environment that would lead the clone elsewhere. */
function environment() {
  const { PATH, HOME, LANG, JAVA_HOME } = process.env;
  const path = PATH.split(delimiter).filter((part) => !part.includes('node_modules')).join(delimiter);
  return Object.fromEntries(Object.entries({ PATH: path, HOME, LANG, JAVA_HOME, OSINUM_PORT_BASE: String(PORTS) }).filter(([, value]) => value));
}

function run(program, args, cwd) {
  const child = spawn(program, args, { cwd, env: environment(), stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`${program} ${args.join(' ')} : code ${code}`))));
  });
}

/** Gives the way to stop it. */
async function startPlatform(clone) {
  const child = spawn('npm', ['start'], { cwd: clone, env: environment(), stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = () => child.kill('SIGTERM');
  process.once('exit', kill);
  const ended = new Promise((done) => { child.once('exit', done); });
  const said = [];
  const ready = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(line);
      if (line.startsWith('Prêt')) return true;
    }
    return false;
  })();
  if (!await Promise.race([ready, delay(PATIENCE_MS, false)])) throw new Error(`npm start n’a pas abouti :\n${said.slice(-15).join('\n')}`);
  child.stdout.resume();
  return async () => {
    const { pid } = JSON.parse(await readFile(join(clone, '.osinum', 'launcher.lock'), 'utf8'));
    process.kill(pid, 'SIGTERM');
    await ended;
    process.off('exit', kill);
  };
}

async function doParts(clone, said) {
  const part = async (name, work) => {
    const began = performance.now();
    const counted = await work();
    const seconds = counted ?? (performance.now() - began) / 1000;
    said.push(`${name} : ${seconds.toFixed(1).replace('.', ',')} s`);
    return seconds;
  };
  const install = await part('npm ci', () => run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], clone));
  const copies = await part('copies par Maven', () => copyComponents(clone));
  const home = await keycloakHome(clone);
  return install + copies + await part('Keycloak, premier démarrage', () => startKeycloak(home));
}

const from = (clone, name) => import(join(clone, 'deploy', 'local', 'lib', `${name}.mjs`));

/** The three copies, without Keycloak's build: that belongs to its first start. */
async function copyComponents(clone) {
  const [{ requireJava }, { fetchKafka }, { fetchRedis, systemRedis }, { fetchArtifact }, { createProgress }] = await Promise.all(
    ['java', 'kafka', 'redis', 'maven', 'progress'].map((name) => from(clone, name)),
  );
  const java = await requireJava(createProgress({ quiet: true }), { withMaven: true });
  await fetchKafka(java);
  if (!systemRedis()) await fetchRedis(java);
  await fetchArtifact(java, `org.keycloak:keycloak-quarkus-dist:${await keycloakVersion(clone)}:zip`, join(clone, 'keycloak'));
}

const keycloakVersion = async (clone) => (await from(clone, 'keycloak')).keycloakComponent.split('-')[1];

async function keycloakHome(clone) {
  const version = await keycloakVersion(clone);
  const home = join(clone, 'keycloak', `keycloak-${version}`);
  if (!existsSync(home)) (await from(clone, 'unzip')).unzip(join(clone, 'keycloak', `keycloak-quarkus-dist-${version}.zip`), join(clone, 'keycloak'));
  return home;
}

function startKeycloak(home) {
  return inSeconds(async () => {
    const options = [`--http-port=${KEYCLOAK_PORT}`, `--http-management-port=${KEYCLOAK_PORT + 1}`, '--http-host=127.0.0.1', '--health-enabled=true'];
    const child = spawn(join(home, 'bin', 'kc.sh'), ['start-dev', ...options], {
      env: { ...environment(), JAVA_OPTS_KC_HEAP: '-Xms128m -Xmx384m' }, stdio: 'ignore', detached: true,
    });
    const kill = () => process.kill(-child.pid, 'SIGKILL');
    process.once('exit', kill);
    for (const deadline = Date.now() + PATIENCE_MS; !(await fetch(`http://127.0.0.1:${KEYCLOAK_PORT + 1}/health/ready`).catch(() => null))?.ok; await delay(200)) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error('Keycloak n’a pas démarré');
    }
    return async () => {
      const ended = new Promise((done) => { child.once('exit', done); });
      process.kill(-child.pid, 'SIGTERM');
      await ended;
      process.off('exit', kill);
    };
  });
}
