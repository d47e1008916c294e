// One bench in a process of its own: `node run-bench.mjs CODE`, started by bench.mjs, which gives it its stack.
import { benches } from '../benches.mjs';
import { databaseLine, machineLine } from './machine.mjs';
import { spread, verdictOf } from './verdict.mjs';

/**
 * @typedef {object} OpenBench what `open` of a bench gives
 * @property {Record<string, () => Promise<number>>} sides each measures itself once, in the unit of the bench
 * @property {string[]} [notes] what each side does, and on what
 * @property {() => string[]} [after] what to say besides, once measured
 * @property {() => Promise<void>} [close]
 */

/**
 * @typedef {object} Bench the default export of a bench's file
 * @property {string} unit
 * @property {import('./verdict.mjs').Goal[]} goals
 * @property {number} [rounds] 3 unless told
 * @property {boolean} [warmUp] a first round is played and thrown away, unless false
 * @property {() => Promise<OpenBench>} open
 */

/** `BENCH_QUICK`: one round, no warm-up, to see whether it works; not a measure. */
const quick = process.env.BENCH_QUICK ? { rounds: 1, warmUp: false } : undefined;
const entry = benches.find(({ code }) => code === process.argv[2]);
/** @type {Bench} */
const bench = (await import(`../${entry.file}`)).default;

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
console.log(`\n── ${entry.code} ${entry.title}`);
console.log(`   ${machineLine()}`);
if (entry.stack) console.log(`   ${await databaseLine(process.env.DATABASE_URL)}`);
const begin = Date.now();
const { sides, notes = [], after = () => [], close = async () => {} } = await bench.open();
try {
  for (const note of notes) console.log(`   ${note}`);
  const measured = await playRounds();
  sayMeasures(measured);
  for (const line of after()) console.log(`   ${line}`);
  const verdicts = bench.goals.map((goal) => sayVerdict(goal, verdictOf(goal, measured)));
  console.log(`   durée : ${Math.round((Date.now() - begin) / 1000)} s`);
  process.send?.({ code: entry.code, verdicts });
} finally {
  await close();
}
process.exit(0);

/** The sides take turns, in the same order at each round. */
async function playRounds() {
  const { rounds = 3, warmUp = true } = quick ?? bench;
  const measured = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (let round = warmUp ? 0 : 1; round <= rounds; round += 1) {
    for (const [name, measure] of Object.entries(sides)) {
      const value = await measure();
      if (!Number.isFinite(value)) throw new Error(`« ${name} » n’a rien mesuré (${value})`);
      if (round > 0) measured[name].push(value);
    }
    if (round > 0) console.log(`   tour ${round} : ${Object.entries(measured).map(([name, values]) => `${name} ${figure(values.at(-1))}`).join(' | ')}`);
  }
  return measured;
}

function sayMeasures(measured) {
  const width = Math.max(...Object.keys(measured).map((name) => name.length));
  for (const [name, values] of Object.entries(measured)) {
    const { median, least, greatest } = spread(values);
    console.log(`   ${name.padEnd(width)}  ${figure(median)} ${bench.unit} (${figure(least)} à ${figure(greatest)}, ${values.length} tours)`);
  }
}

function sayVerdict(goal, { median, least, greatest, held }) {
  const more = goal.atMostMore !== undefined;
  const shown = (value) => (more ? `${value > 0 ? '+' : ''}${figure(value)} ${bench.unit}` : ratio(value));
  const promised = goal.least ?? goal.atMost ?? goal.atMostMore;
  const wanted = goal.least !== undefined ? `au moins ${ratio(goal.least)}` : `au plus ${shown(goal.atMost ?? goal.atMostMore)}`;
  const line = `${goal.says ?? `${goal.of} ${more ? '−' : '÷'} ${goal.over}`} : ${shown(median)} (${shown(least)} à ${shown(greatest)}), ${promised === undefined ? 'pour mémoire' : `voulu ${wanted} : ${held ? 'tenu' : 'manqué'}`}`;
  console.log(`   → ${line}`);
  return { line, held };
}

function figure(value) {
  return new Intl.NumberFormat('fr', Math.abs(value) < 100 ? { maximumFractionDigits: 1, minimumFractionDigits: 1 } : { maximumFractionDigits: 0 }).format(value);
}

function ratio(value) {
  return new Intl.NumberFormat('fr', { maximumFractionDigits: 2, minimumFractionDigits: 2 }).format(value);
}
