// npm run chaos: kills each component again and again under load, then compares the platform with a ledger kept outside.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from '../../deploy/local/lib/bootstrap.mjs';
import { portBase, root } from '../../deploy/local/lib/paths.mjs';

const usage = `npm run chaos                              chaque panne dix fois, à des instants tirés au sort
npm run chaos -- --seed 42                 les mêmes pannes aux mêmes instants
npm run chaos -- --rounds 1 --only kafka,redis
npm run chaos -- --rate 100 --burst 10     complétions par seconde jusqu’au retour, dix secondes au plus ; puis deux par seconde
npm run chaos -- --allow-external          sans les pannes de ce qui est fourni de l’extérieur (KAFKA_BROKERS…)
npm run chaos -- --here                    sur la pile qui tourne déjà (OSINUM_DATA), sans en lancer une`;

const { values } = parseArgs({ options: {
  seed: { type: 'string' }, rounds: { type: 'string', default: '10' }, only: { type: 'string' }, rate: { type: 'string', default: '100' },
  burst: { type: 'string', default: '10' }, here: { type: 'boolean' }, 'allow-external': { type: 'boolean' }, help: { type: 'boolean' },
} });
if (values.help) {
  console.log(usage);
  process.exit(0);
}
await bootstrap();
const { build } = await import('../../deploy/local/build.mjs');
await build();

const { faults } = await import('./world/faults.ts');
const { planOf } = await import('./rules/plan.ts');
const { report } = await import('./report.ts');
const { possibleFaults } = await import('./possible.mjs');
const { killer } = await import('./stack.mjs');
const { startStack } = await import('../../deploy/local/lib/stack.mjs');

const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const names = values.only?.split(',') ?? faults.map(({ name }) => name);
const unknown = names.filter((name) => !faults.some((fault) => fault.name === name));
if (unknown.length > 0) {
  console.error(`Panne inconnue : ${unknown.join(', ')}. Pannes : ${faults.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const stack = values.here ? undefined : await startStack({ base: portBase() + 400, data: join(root, '.osinum', 'chaos'), reset: true });
if (stack) Object.assign(process.env, stack.env);
const { OSINUM_DATA: data } = process.env;
const stop = async (code) => {
  await stack?.stop();
  process.exit(code);
};
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => void stop(130));

try {
  const { possible, left } = possibleFaults(data, names);
  if (possible.length === 0 || (left.length > 0 && !values.here && !values['allow-external'])) {
    console.error(`Ces composants sont fournis de l’extérieur, leurs pannes ne peuvent être tentées : ${left.join(', ')}.\nPour tenter les autres : npm run chaos -- --allow-external`);
    await stop(2);
  }
  const burstMs = Number(values.burst) * 1000;
  const rounds = Number(values.rounds);
  mkdirSync(join(data, 'ledgers'), { recursive: true });
  const ledgerFile = join(data, 'ledgers', `${new Date().toISOString().replaceAll(':', '')}-${seed}.jsonl`);
  console.log(`\nGraine : ${seed} (pour rejouer : npm run chaos -- --seed ${seed}). ${rounds} tours de ${possible.length} pannes, ${values.rate} complétions par seconde jusqu’au retour, ${values.burst} s au plus, puis deux par seconde.\nRegistre : ${ledgerFile}\n`);
  const { runChaos } = await import('./run-chaos.ts');
  const result = await runChaos({
    plan: planOf({ seed, rounds, faults: possible, withinMs: 1000 }), left, rate: Number(values.rate), burstMs, drainMs: 60 * 60_000,
    ledgerFile, mailsFolder: join(data, 'mails'), kill: killer(data), say: (line) => console.log(line),
  });
  console.log(`\n${report(result)}\n\nGraine : ${seed}`);
  const violations = result.verdicts.reduce((sum, { violations: found }) => sum + found.length, 0);
  const mute = result.injected.filter(({ recoveredMs }) => recoveredMs === undefined).length;
  console.log(violations + mute === 0 ? 'Aucun écart.' : `${violations} écarts, ${mute} pannes sans retour.`);
  await stop(violations + mute === 0 ? 0 : 1);
} catch (error) {
  console.error(error);
  await stop(1);
}
