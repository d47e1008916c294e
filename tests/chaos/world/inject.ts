import { setTimeout as delay } from 'node:timers/promises';
import type { PlannedFault } from '../rules/plan.ts';
import type { Fault } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { World } from './world.ts';

/** One fault as it went. */
export interface InjectedFault extends PlannedFault {
  readonly title: string;
  readonly back: string;
  readonly askedInBurst: number;
  /** Milliseconds until what depends on the component worked again; absent when it did not in time. */
  readonly recoveredMs?: number;
}

export interface InjectOptions {
  rate: number;
  burstMs: number;
  ledger: Ledger;
  say(line: string): void;
}

const patienceMs = 300_000;
const lookEveryMs = 150;
/** After the burst, completions go on at this rate: what recovers shows it on something new. */
const trickle = 2;

/** The full load, the fault somewhere in it, then a trickle until what depends on the component works again. */
export async function injectFault(world: World, fault: Fault, planned: PlannedFault, { rate, burstMs, ledger, say }: InjectOptions): Promise<InjectedFault> {
  const { load } = world;
  const before = load.figures().asked;
  load.setRate(rate);
  const calm = delay(burstMs).then(() => {
    load.setRate(trickle);
    return load.figures().asked - before;
  });
  await delay(planned.afterMs);
  const at = await fault.inject(world);
  await ledger.note({ what: 'fault', fault: fault.name, round: planned.round });
  const recoveredMs = await untilRecovered(world, fault, at);
  await ledger.note({ what: 'recovered', fault: fault.name, round: planned.round, recoveredMs });
  const askedInBurst = await calm;
  load.setRate(0);
  say(`  ${fault.title} : ${recoveredMs === undefined ? `rien après ${patienceMs / 1000} s` : `de retour en ${(recoveredMs / 1000).toFixed(1).replace('.', ',')} s`} (${fault.back})`);
  return { ...planned, title: fault.title, back: fault.back, askedInBurst, ...(recoveredMs === undefined ? {} : { recoveredMs }) };
}

async function untilRecovered(world: World, fault: Fault, at: number): Promise<number | undefined> {
  const recovered = fault.recovered();
  for (;;) {
    if (await recovered(world, at).catch(() => false)) return Date.now() - at;
    if (Date.now() - at > patienceMs) return undefined;
    await delay(lookEveryMs);
  }
}
