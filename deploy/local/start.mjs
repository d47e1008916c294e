// npm start: sets everything up, starts every component and service, prints where to go and who may sign in.
import { parseArgs } from 'node:util';
import { bootstrap } from './lib/bootstrap.mjs';
import { asFailure, Failure } from './lib/failure.mjs';
import { prepareMachine } from './lib/machine.mjs';
import { createProgress, elapsed } from './lib/progress.mjs';
import { abortCommands } from './lib/run.mjs';
import { runningStack } from './lib/running.mjs';
import { AlreadyRunning, startStack } from './lib/stack.mjs';
import { addressesOf, summary } from './lib/summary.mjs';

const usage = `npm start                    lance tout
npm start -- --reset         oublie d’abord les données locales (bases, sujets, royaume, courriels)
npm start -- --components    lance les composants sans les services`;

function options() {
  try {
    return parseArgs({ options: { reset: { type: 'boolean' }, components: { type: 'boolean' }, help: { type: 'boolean' } } }).values;
  } catch {
    return { help: true };
  }
}

function refuse({ message, mend }, code = 1) {
  console.error(`\n${message}\n${mend}`);
  process.exit(code);
}

function sayRunning({ pid, services, addresses }) {
  const mend = `Arrêtez d’abord ce qui tourne : Ctrl-C dans son terminal, ou kill ${pid}`;
  if (reset) refuse(new Failure(`La plateforme tourne (pid ${pid}) : ses données ne peuvent pas être oubliées.`, mend));
  if (!services && !components) refuse(new Failure(`Les composants tournent déjà, sans les services (pid ${pid}).`, mend));
  console.log(`La plateforme tourne déjà (pid ${pid}).`);
  console.log(summary(addresses, { services }));
  process.exit(0);
}

const { reset = false, components = false, help } = options();
if (help) {
  console.log(usage);
  process.exit(0);
}
process.env.OSINUM_STARTED_AT ??= String(Date.now());
const running = runningStack();
if (running?.state === 'ready') sayRunning(running);
await bootstrap({ alongside: () => prepareMachine({ progress: createProgress() }) });

const abort = new AbortController();
let stack;
async function stop() {
  if (abort.signal.aborted) return;
  const begin = Date.now();
  console.log('\nArrêt en cours…');
  abort.abort(new Failure('Le démarrage a été interrompu : ce qui était lancé est arrêté.'));
  abortCommands();
  if (!stack) return;
  await stack.stop();
  console.log(`Tout est arrêté (${elapsed(Date.now() - begin)}).`);
  process.exit(0);
}
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);

try {
  stack = await startStack({ reset, services: !components, preparation: components ? 'attempted' : 'required', signal: abort.signal });
  console.log(summary(addressesOf(stack.env), { services: !components }));
  console.log(`\nPrêt en ${elapsed(Date.now() - Number(process.env.OSINUM_STARTED_AT))}. Ctrl-C arrête tout.`);
} catch (error) {
  if (error instanceof AlreadyRunning) sayRunning(error.holder);
  const failure = asFailure(error);
  if (!failure) throw error;
  refuse(failure, abort.signal.aborted ? 130 : 1);
}
