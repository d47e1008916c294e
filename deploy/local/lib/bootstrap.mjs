import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { takeLock } from './lock.mjs';
import { root } from './paths.mjs';
import { createProgress } from './progress.mjs';
import { abortCommands, run } from './run.mjs';

const wantedMajor = 24;
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const markFile = join(root, 'node_modules', '.osinum-lock-hash');
const binFolder = join(root, 'node_modules', '.bin');

/**
 * To be called first by any script that a person may run from a bare clone: installs the dependencies when they
 * are missing or no longer those of package-lock.json, then goes on under Node 24 (this call does not return in
 * the process that was started with an older Node). Uses nothing from node_modules.
 * @param {{ alongside?: () => Promise<unknown> }} [options] alongside: what to do while a first installation runs
 */
export async function bootstrap({ alongside } = {}) {
  try {
    await ensureDependencies(alongside);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`\n${error.message}\n${error.mend}\n`);
    process.exit(1);
  }
  if (!process.env.PATH?.startsWith(binFolder)) process.env.PATH = `${binFolder}${delimiter}${process.env.PATH}`;
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) return endWithParent();
  await continueUnder(findNode());
}

function lockHash() {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

/** npm keeps its own account of what it installed: compare it with what the lock asks for. */
function isInstalledByHand() {
  try {
    const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
    const installed = read('node_modules/.package-lock.json');
    return Object.entries(read('package-lock.json')).every(([path, wanted]) => (
      path === '' || wanted.link || wanted.extraneous || wanted.optional || wanted.devOptional || wanted.peer || !path.includes('node_modules') || installed[path]?.version === wanted.version
    ));
  } catch {
    return false;
  }
}

function isUpToDate() {
  const hash = lockHash();
  if (existsSync(markFile) && readFileSync(markFile, 'utf8') === hash) return true;
  if (!isInstalledByHand()) return false;
  writeFileSync(markFile, hash);
  return true;
}

async function ensureDependencies(alongside = async () => {}) {
  if (isUpToDate()) return;
  const lock = await takeInstallLock();
  for (const name of endingSignals) process.on(name, abortCommands);
  try {
    if (isUpToDate()) return;
    await bothOrNeither(createProgress().step('Installation des dépendances (npm ci)', install), alongside());
    writeFileSync(markFile, lockHash());
  } finally {
    for (const name of endingSignals) process.off(name, abortCommands);
    lock.release();
  }
}

/**
 * npm is run by a Node of the machine: the one in node_modules is about to be deleted. No package's install script is
 * needed here, and one of them downloads from a host that is not always within reach.
 */
function install() {
  const { npm_execpath: script, npm_node_execpath: node, PATH = '' } = process.env;
  const [program, ...first] = script?.endsWith('.js') && node && !node.startsWith(root) ? [node, script] : ['npm'];
  const path = PATH.split(delimiter).filter((folder) => !folder.startsWith(join(root, 'node_modules'))).join(delimiter);
  return run('L’installation des dépendances', program, [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root, env: { ...process.env, PATH: path }, log: join(root, '.osinum', 'logs', 'npm-ci.log'), mend: 'Vérifiez l’accès au dépôt de paquets npm, puis relancez la commande.',
  });
}

/** When one fails the other is stopped, so that nothing goes on behind the message. */
async function bothOrNeither(...works) {
  const results = await Promise.allSettled(works.map((work) => work.catch((error) => {
    abortCommands();
    throw error;
  })));
  const failure = results.find(({ status }) => status === 'rejected');
  if (failure) throw failure.reason;
}

async function takeInstallLock() {
  for (let waited = false; ; waited = true) {
    const { lock } = takeLock(join(root, '.osinum', 'install.lock'));
    if (lock) return lock;
    if (!waited) process.stdout.write('… Une autre commande installe déjà les dépendances : attente.\n');
    await delay(500);
  }
}

function findNode() {
  const candidates = [join(binFolder, 'node'), join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')];
  const program = candidates.find(existsSync);
  if (program) return program;
  process.stderr.write(`\nNode ${wantedMajor} n’est pas fourni pour cette machine (${process.platform} ${process.arch}).\nInstallez Node ${wantedMajor} ou plus récent, puis relancez la commande.\n`);
  return process.exit(1);
}

/** Runs the same command under another Node and becomes its shadow: signals go down, the exit code comes up. */
function continueUnder(program) {
  const child = spawn(program, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...process.env, OSINUM_SHADOWED: '1' } });
  for (const name of endingSignals) process.on(name, () => child.kill(name));
  watchNpm(() => child.kill('SIGTERM'));
  child.on('exit', (code, name) => process.exit(name ? 128 + constants.signals[name] : code));
  return new Promise(() => {});
}

/** A launcher whose parent is killed must end too: the shadow by its channel, npm by our parent's pid. */
function endWithParent() {
  if (process.env.OSINUM_SHADOWED && process.connected) {
    delete process.env.OSINUM_SHADOWED;
    process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    process.channel?.unref();
  } else {
    watchNpm(() => process.kill(process.pid, 'SIGTERM'));
  }
}

function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) onGone(); }, 1000).unref();
}
