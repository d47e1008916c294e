// npm run build, npm run generate: code from the contracts and the schemas, then the compiler. Skips what is up to date.
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { bootstrap } from './lib/bootstrap.mjs';
import { Failure } from './lib/failure.mjs';
import { generations, isUpToDate, markUpToDate, packageFolders, removeOrphanOutputs } from './lib/generation.mjs';
import { takeLock } from './lib/lock.mjs';
import { root } from './lib/paths.mjs';
import { createProgress } from './lib/progress.mjs';
import { run } from './lib/run.mjs';

const mend = 'Corrigez ce que dit le message, puis relancez la commande.';

/**
 * Generates code and compiles.
 * @param {{ progress?: import('./lib/progress.mjs').Progress, generateOnly?: boolean }} [options]
 */
export async function build({ progress = createProgress(), generateOnly = false } = {}) {
  const lock = await takeBuildLock(progress);
  try {
    const stale = generations().filter((generation) => !isUpToDate(generation));
    if (stale.length) await progress.step(`Code généré : ${stale.map(({ title }) => title).join(', ')}`, () => Promise.all(stale.map(generate)));
    if (!generateOnly) await progress.step('Compilation', compile);
  } finally {
    lock.release();
  }
}

async function generate(generation) {
  await run(`La génération de code (${generation.title})`, process.execPath, generation.args, { cwd: generation.cwd, env: { ...process.env, ...generation.env }, mend });
  markUpToDate(generation);
}

function compile() {
  for (const folder of packageFolders()) removeOrphanOutputs(folder);
  const compiler = join(root, 'node_modules', 'typescript-native', 'bin', 'tsc');
  return run('La compilation', process.execPath, [compiler, '-b', '--pretty', 'false'], { cwd: root, mend, lines: 30 });
}

/** One build at a time: `npm test` and `npm start` may be launched together. */
async function takeBuildLock(progress) {
  for (let waited = false; ; waited = true) {
    const { lock } = takeLock(join(root, '.osinum', 'build.lock'));
    if (lock) return lock;
    if (!waited) progress.say('… Une autre commande construit déjà le projet : attente.');
    await delay(200);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bootstrap();
  try {
    await build({ generateOnly: process.argv.includes('--generate-only') });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`\n${error.message}\n${error.mend}`);
    process.exitCode = 1;
  }
}
