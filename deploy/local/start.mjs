// npm start: sets everything up, starts every component and service, prints where to go and who may sign in.
import { parseArgs } from 'node:util';
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap();

const { AlreadyRunning, startStack } = await import('./lib/stack.mjs');
const { Failure } = await import('./lib/failure.mjs');
const { abortCommands } = await import('./lib/run.mjs');
const { elapsed } = await import('./lib/progress.mjs');
const { addressesOf, summary } = await import('./lib/summary.mjs');

const { values } = parseArgs({ options: { reset: { type: 'boolean' }, components: { type: 'boolean' } } });
const start = Date.now();
const abort = new AbortController();
let stack;
let stopping = false;

async function stop() {
  if (stopping) return;
  stopping = true;
  const begin = Date.now();
  console.log('\nArrêt en cours…');
  abort.abort(new Failure('Le démarrage a été interrompu.'));
  abortCommands();
  if (!stack) return;
  await stack.stop();
  console.log(`Tout est arrêté (${elapsed(Date.now() - begin)}).`);
  process.exit(0);
}
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);

try {
  stack = await startStack({
    reset: values.reset, services: !values.components, preparation: values.components ? 'attempted' : 'required', signal: abort.signal,
  });
  console.log(summary(addressesOf(stack.env), { services: !values.components }));
  console.log(`\nPrêt en ${elapsed(Date.now() - start)}. Ctrl-C arrête tout.`);
} catch (error) {
  if (error instanceof AlreadyRunning) {
    const { pid, services, addresses } = error.holder;
    console.log(services ? `La plateforme tourne déjà (pid ${pid}).` : `Les composants tournent déjà, sans les services (pid ${pid}). Pour tout lancer, arrêtez-les d’abord : kill ${pid}`);
    console.log(summary(addresses, { services }));
    process.exit(0);
  }
  if (!(error instanceof Failure)) throw error;
  console.error(`\n${error.message}\n${error.mend}`);
  process.exit(stopping ? 130 : 1);
}
