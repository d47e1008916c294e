import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { killer } from './stack.mjs';

/** What makes a mail wait for minutes comes first, so that it is over when the rest is. */
const slowToSettle = ['notifications', 'postgres', 'mail-in-data', 'mail-before-reply'];

/**
 * Each fault once on the stack of the tests, with a small load. A component that the stack did not start itself is not
 * killed, which the printed table says.
 * @param {Record<string, string>} env that of the stack
 * @returns {Promise<{ passed: number, failed: number }>} one for each fault and for each promise compared
 */
export async function faultsOnce(env) {
  Object.assign(process.env, env);
  const data = env.OSINUM_DATA;
  const [{ faults }, { possibleFaults }, { planOf }, { runChaos }, { report }] = await Promise.all([
    import('./world/faults.ts'), import('./possible.mjs'), import('./rules/plan.ts'), import('./run-chaos.ts'), import('./report.ts'),
  ]);
  const { possible, left } = possibleFaults(data, faults.map(({ name }) => name));
  const seed = Math.floor(Math.random() * 1_000_000);
  const burstMs = 2000;
  const drawn = planOf({ seed, rounds: 1, faults: possible, withinMs: 500 });
  const plan = [...drawn.filter(({ fault }) => slowToSettle.includes(fault)), ...drawn.filter(({ fault }) => !slowToSettle.includes(fault))];
  mkdirSync(join(data, 'ledgers'), { recursive: true });
  const result = await runChaos({
    plan, left, rate: 20, burstMs, drainMs: 300_000, ledgerFile: join(data, 'ledgers', `${seed}.jsonl`), mailsFolder: join(data, 'mails'),
    kill: killer(data), say: (line) => console.log(line),
  });
  console.log(`\n${report(result)}\n\nGraine : ${seed} (npm run chaos -- --seed ${seed} --rounds 1)`);
  const checks = [...result.verdicts.map(({ violations }) => violations.length === 0), ...result.injected.map(({ recoveredMs }) => recoveredMs !== undefined)];
  return { passed: checks.filter(Boolean).length, failed: checks.filter((good) => !good).length };
}
