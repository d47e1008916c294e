import { setTimeout as delay } from 'node:timers/promises';
import type { PlannedFault } from '../rules/plan.ts';
import type { Fault } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { Load } from './load.ts';
import type { World } from './world.ts';

/** The full load around a fault: requests that the ledger knows of, and the yeses that came meanwhile. */
export interface Burst {
  readonly ms: number;
  readonly asked: number;
  readonly acknowledged: number;
}

/** One fault as it went. */
export interface InjectedFault extends PlannedFault {
  readonly title: string;
  readonly back: string;
  /** What the full load came to, from its start to its end. */
  readonly burst: Burst;
  /** Milliseconds until what depends on the component worked again; absent when it did not in time. */
  readonly recoveredMs?: number;
}

export interface InjectOptions {
  /** Completions asked for a second, until what depends on the component works again. */
  rate: number;
  /** Beyond this long, only a trickle goes on. */
  burstMs: number;
  ledger: Ledger;
  say(line: string): void;
}

const patienceMs = 300_000;
const lookEveryMs = 150;
/** After the longest burst, completions go on at this rate: what recovers shows it on something new. */
const trickle = 2;

/**
 * The full load, the fault in its first moments, and on until what depends on the component works again; beyond the
 * longest burst, a trickle.
 */
export async function injectFault(world: World, fault: Fault, planned: PlannedFault, { rate, burstMs, ledger, say }: InjectOptions): Promise<InjectedFault> {
  const { load } = world;
  const endBurst = beginBurst(load, rate);
  const longest = setTimeout(() => endBurst(trickle), burstMs);
  await delay(planned.afterMs);
  const at = await fault.inject(world);
  await ledger.note({ what: 'fault', fault: fault.name, round: planned.round });
  const recoveredMs = await untilRecovered(world, fault, at);
  await ledger.note({ what: 'recovered', fault: fault.name, round: planned.round, recoveredMs });
  clearTimeout(longest);
  const burst = endBurst(0);
  say(`  ${fault.title} : ${recoveredMs === undefined ? `rien après ${patienceMs / 1000} s` : `de retour en ${(recoveredMs / 1000).toFixed(1).replace('.', ',')} s`} (${fault.back})`);
  return { ...planned, title: fault.title, back: fault.back, burst, ...(recoveredMs === undefined ? {} : { recoveredMs }) };
}

/** Loads fully from now on. What is given back ends that at the first call, and gives what it came to at each. */
function beginBurst(load: Load, rate: number): (rateAfter: number) => Burst {
  const start = performance.now();
  const before = load.figures();
  let burst: Burst | undefined;
  load.setRate(rate);
  return (rateAfter) => {
    load.setRate(rateAfter);
    const { asked, acknowledged } = load.figures();
    return (burst ??= { ms: performance.now() - start, asked: asked - before.asked, acknowledged: acknowledged - before.acknowledged });
  };
}

async function untilRecovered(world: World, fault: Fault, at: number): Promise<number | undefined> {
  const recovered = fault.recovered();
  for (;;) {
    if (await recovered(world, at).catch(() => false)) return Date.now() - at;
    if (Date.now() - at > patienceMs) return undefined;
    await delay(lookEveryMs);
  }
}
