import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';

const wantedVersion = 17;

/** The major version that « java -version » prints; 0 when it prints none. */
export function javaMajor(text) {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  return Number(first === '1' ? second : first) || 0;
}

function works(program) {
  const { stderr = '', stdout = '' } = spawnSync(program, ['-version'], { encoding: 'utf8' });
  return javaMajor(`${stderr}${stdout}`) >= wantedVersion;
}

/** A Java that is recent enough: JAVA_HOME, the PATH, then the usual folder of a Linux system. */
function findJava() {
  const system = '/usr/lib/jvm';
  const homes = [process.env.JAVA_HOME, ...(existsSync(system) ? readdirSync(system).map((name) => join(system, name)) : [])];
  const candidates = [homes[0] && join(homes[0], 'bin', 'java'), 'java', ...homes.slice(1).map((home) => join(home, 'bin', 'java'))];
  return candidates.find((program) => program && works(program));
}

function findMaven() {
  return ['mvn'].find((program) => spawnSync(program, ['--version']).status === 0);
}

function found() {
  const program = findJava();
  const maven = findMaven();
  if (!program) return { program, maven, env: process.env };
  const home = program === 'java' ? process.env.JAVA_HOME : join(program, '..', '..');
  const env = { ...process.env, ...(home ? { JAVA_HOME: home } : {}) };
  if (program === 'java' && home && !works(join(home, 'bin', 'java'))) delete env.JAVA_HOME;
  return { program, maven, env };
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * A JDK and Maven, the only prerequisites beside Node. As root on Debian or Ubuntu they are installed; elsewhere
 * one sentence and the line to type.
 * @param {import('./progress.mjs').Progress} progress
 * @param {{ withMaven: boolean }} options Maven serves only to fetch components
 */
export async function requireJava(progress, { withMaven }) {
  let java = found();
  const missing = [!java.program && `Java ${wantedVersion} ou plus`, withMaven && !java.maven && 'Maven'].filter(Boolean).join(' et ');
  if (missing) {
    if (!isDebianRoot()) throw new Failure(`Il manque ${missing} sur cette machine.`, `Installez ce qui manque, puis relancez la commande : ${installLine()}`);
    await progress.step(`Il manque ${missing} : installation par apt-get`, async ({ note }) => {
      const options = { log: join(root, '.osinum', 'logs', 'apt.log'), onLine: note, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, mend: 'Installez-les vous-même, puis relancez la commande.' };
      await run('La mise à jour de la liste des paquets', 'apt-get', ['update'], options);
      const known = (name) => /Candidate: \d/.test(spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout ?? '');
      const jdk = [21, 17, 25].map((version) => `openjdk-${version}-jdk-headless`).find(known) ?? 'default-jdk-headless';
      await run('L’installation de Java et de Maven', 'apt-get', ['install', '-y', '--no-install-recommends', jdk, 'maven'], options);
    });
    java = found();
    if (!java.program || (withMaven && !java.maven)) throw new Failure(`${missing} n’a pas pu être installé.`, 'Installez-le vous-même, puis relancez la commande.');
  }
  return java;
}

function installLine() {
  if (process.platform === 'darwin') return 'brew install openjdk@21 maven';
  if (existsSync('/usr/bin/dnf')) return 'sudo dnf install java-21-openjdk-devel maven';
  if (existsSync('/usr/bin/pacman')) return 'sudo pacman -S jdk21-openjdk maven';
  return 'sudo apt-get install openjdk-17-jdk-headless maven';
}
