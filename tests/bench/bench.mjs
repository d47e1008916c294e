// npm run bench: how fast it is, beside the least that anybody could write for the same work, in the same run.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from '../../deploy/local/lib/bootstrap.mjs';
import { benches } from './benches.mjs';

const usage = `npm run bench -- --list          les mesures et leurs codes
npm run bench -- G1 [G3 …]       celles-là
npm run bench -- --all           toutes
                 --keep          avec les données de la fois d’avant (la plateforme démarre plus vite)`;

const chosen = choose();
await bootstrap();
const { build } = await import('../../deploy/local/build.mjs');
await build();

const { Failure } = await import('../../deploy/local/lib/failure.mjs');
const { root } = await import('../../deploy/local/lib/paths.mjs');
const { startBenchStack } = await import('./frame/bench-stack.mjs');

const abort = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => abort.abort(new Failure('Les mesures ont été interrompues.')));

let stack;
const verdicts = [];
try {
  if (chosen.entries.some((entry) => entry.stack)) stack = await startBenchStack({ keep: chosen.keep, signal: abort.signal });
  for (const entry of chosen.entries) verdicts.push(...(await play(entry)));
} catch (error) {
  console.error(error instanceof Failure ? `\n${error.message}\n${error.mend}` : error);
  verdicts.push({ code: '', line: error.message, held: false });
} finally {
  await stack?.stop();
}
console.log('\n── En résumé');
for (const { code, line } of verdicts) console.log(`${code.padEnd(4)} ${line}`);
process.exit(verdicts.every(({ held }) => held) ? 0 : 1);

function choose() {
  const { values, positionals } = readArguments();
  if (values.list) {
    for (const { code, title } of benches) console.log(`${code.padEnd(4)} ${title}`);
    process.exit(0);
  }
  const codes = positionals.map((code) => code.toUpperCase());
  const unknown = codes.find((code) => !benches.some((bench) => bench.code === code));
  if (unknown) console.error(`Aucune mesure ne s’appelle « ${unknown} ».\n`);
  if (unknown || (!values.all && codes.length === 0)) {
    console.log(usage);
    process.exit(unknown ? 1 : 0);
  }
  return { entries: values.all ? benches : benches.filter(({ code }) => codes.includes(code)), keep: values.keep };
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' }, all: { type: 'boolean' }, keep: { type: 'boolean' } } });
  } catch {
    return { values: {}, positionals: [] };
  }
}

/** One bench in its own process: what it leaves in memory does not weigh on the next. */
function play({ code, node = [], stack: needed }) {
  abort.signal.throwIfAborted();
  const env = { ...process.env, ...(needed ? stack.env : {}) };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...node, join(root, 'tests', 'bench', 'frame', 'run-bench.mjs'), code], {
    cwd: root, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const end = () => child.kill('SIGTERM');
  abort.signal.addEventListener('abort', end);
  return new Promise((done) => {
    let found = [{ code, line: 'la mesure a échoué', held: false }];
    child.on('message', (message) => { found = message.verdicts.map((verdict) => ({ code, ...verdict })); });
    child.on('exit', () => {
      abort.signal.removeEventListener('abort', end);
      done(found);
    });
  });
}
