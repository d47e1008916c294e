// npm run demo: plays the main job on the running platform (or on one it starts and stops) and tells it, with timings.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap();

// The independent witness uses kafkajs as it comes, whose harmless timer warning would cut the tale.
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (warning.name !== 'TimeoutNegativeWarning') console.error(`${warning.name} : ${warning.message}`);
});

const { AlreadyRunning, startStack } = await import('./lib/stack.mjs');
const { runningStack } = await import('./lib/running.mjs');
const { asFailure, Failure } = await import('./lib/failure.mjs');
const { elapsed } = await import('./lib/progress.mjs');

const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
const begin = Date.now();
let mine;

async function environment() {
  const running = runningStack();
  if (running?.state === 'ready' && running.services) return running.addresses;
  mine = await startStack();
  return mine.env;
}

async function play() {
  const env = { ...process.env, ...(await environment()) };
  const { openStage } = await import('../../tests/journeys/steps/stage.ts');
  const { playMainJob } = await import('../../tests/journeys/main-job.ts');
  const stage = await openStage(env);
  const start = Date.now();
  console.log(`\nLe métier principal, sur ${stage.national}\n`);
  try {
    await playMainJob(stage, {
      tell: (sentence) => console.log(`${elapsed(Date.now() - start).padStart(10)}  ${sentence}`),
      look: async (page, name) => {
        if (values.pictures) await photograph(page, name, values.pictures);
      },
      expect: (condition, what) => {
        if (!condition) throw new Failure(`Ce n’est pas comme prévu : ${what} — non.`, `Page : voyez les journaux dans ${env.OSINUM_DATA}/logs.`);
      },
    });
    console.log(`\nTout s’est passé comme prévu, en ${elapsed(Date.now() - start)} (${elapsed(Date.now() - begin)} avec le démarrage).`);
  } finally {
    await stage.close();
  }
}

async function photograph(page, name, folder) {
  mkdirSync(folder, { recursive: true });
  const size = page.viewportSize();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize(size);
}

let code = 0;
try {
  await play();
} catch (error) {
  code = 1;
  const failure = asFailure(error);
  if (failure) console.error(`\n${failure.message}\n${failure.mend}`);
  else if (error instanceof AlreadyRunning) console.error(`\n${error.message}`);
  else console.error(`\nLa démonstration s’est arrêtée : ${error.stack ?? error}`);
}
await mine?.stop();
process.exit(code);
