import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { killer, processNames } from './stack.mjs';

/** What makes a mail wait for minutes comes first, so that it is over when the rest is. */
const slowToSettle = ['notifications', 'postgres', 'mail-in-data', 'mail-before-reply'];

/**
 * Each fault once on the stack of the tests, with a small load. A component that the stack did not start itself is not
 * killed, which is said.
 * @param {Record<string, string>} env that of the stack
 * @returns {Promise<{ passed: number, failed: number }>} one for each fault and for each promise compared
 */
export async function faultsOnce(env) {
  Object.assign(process.env, env);
  const data = env.OSINUM_DATA;
  const [{ faults }, { planOf }, { runChaos }, { report }] = await Promise.all([
    import('./world/faults.ts'), import('./rules/plan.ts'), import('./run-chaos.ts'), import('./report.ts'),
  ]);
  const running = processNames(data);
  const possible = faults.filter(({ component }) => running.includes(component)).map(({ name }) => name);
  const left = faults.filter(({ name }) => !possible.includes(name));
  if (left.length > 0) console.log(`Pas de panne pour ce qui est fourni de l’extérieur : ${left.map(({ title }) => title).join(', ')}.`);
  const seed = Math.floor(Math.random() * 1_000_000);
  const burstMs = 1000;
  const drawn = planOf({ seed, rounds: 1, faults: possible, burstMs });
  const plan = [...drawn.filter(({ fault }) => slowToSettle.includes(fault)), ...drawn.filter(({ fault }) => !slowToSettle.includes(fault))];
  mkdirSync(join(data, 'ledgers'), { recursive: true });
  const result = await runChaos({
    plan, rate: 20, burstMs, drainMs: 300_000, ledgerFile: join(data, 'ledgers', `${seed}.jsonl`), mailsFolder: join(data, 'mails'),
    kill: killer(data), say: (line) => console.log(line),
  });
  console.log(`\n${report(result)}\n\nGraine : ${seed} (npm run chaos -- --seed ${seed} --rounds 1)`);
  const checks = [...result.verdicts.map(({ violations }) => violations.length === 0), ...result.injected.map(({ recoveredMs }) => recoveredMs !== undefined)];
  return { passed: checks.filter(Boolean).length, failed: checks.filter((good) => !good).length };
}
