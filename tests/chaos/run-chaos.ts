import type { PlannedFault } from './rules/plan.ts';
import { judge, type Judgement } from './world/judge.ts';
import { openDatabases } from './world/databases.ts';
import { openDesk } from './world/desk.ts';
import { openDoor } from './world/door.ts';
import { faults } from './world/faults.ts';
import { injectFault, type InjectedFault } from './world/inject.ts';
import { openLedger } from './world/ledger.ts';
import { createLoad } from './world/load.ts';
import { openMailFolder } from './world/mailbox.ts';
import { createMoves } from './world/moves.ts';
import { signInPerson } from './world/person.ts';
import { createStock } from './world/stock.ts';
import { answerTemplate } from './world/template.ts';
import { witness } from './world/witness.ts';
import type { World } from './world/world.ts';

export interface ChaosOptions {
  plan: readonly PlannedFault[];
  /** Completions a second asked for around each fault, until what depends on it works again. */
  rate: number;
  /** The longest that this rate is kept up for one fault. */
  burstMs: number;
  /** The faults that cannot be had: their component is given from outside. */
  left: readonly string[];
  /** How long what is on its way may take to arrive after the last fault. */
  drainMs: number;
  ledgerFile: string;
  mailsFolder: string;
  /** `kill -9` of a process of the stack, by its name. */
  kill(name: string): void;
  say(line: string): void;
}

export interface ChaosResult extends Judgement {
  injected: readonly InjectedFault[];
  /** The faults that were not tried: their component is given from outside. */
  notTried: readonly string[];
}

/** Of five completions one has its diagnostic opened by the door too, just before. */
const liveEvery = 5;
/** Drafts that the trickle may use until something recovers; drafts are prepared for several faults at once, up to so many. */
const forRecovery = 60;
const preparedAtOnce = 1_000;

/**
 * Runs the faults of a plan on the running stack that the environment names, under load, and compares the platform with
 * the ledger. The first diagnostic is lived without a fault: what it led to is what every other one must lead to.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { plan, rate, burstMs, say, kill } = options;
  const databases = openDatabases(process.env['DATABASE_URL']!);
  const ledger = openLedger(options.ledgerFile);
  const person = await signInPerson(Date.now().toString(36));
  const door = openDoor(process.env['DIAGNOSTICS_URL']!, person);
  const mails = openMailFolder(options.mailsFolder, Date.now());
  const template = await answerTemplate(databases, person, door);
  const expected = await witness({ databases, door, template, ledger });
  const stock = createStock({ databases, person, door, template });
  const moves = createMoves({ baseUrl: process.env['RECOMMENDATIONS_URL']!, person, ledger });
  const load = createLoad({ complete: door.complete, startLive: stock.startLive, liveEvery, ledger, signed: moves.signed });
  const world: World = { databases, person, load, mails, desk: openDesk(process.env['DEV_DESK_URL']!), kill, signedSince: load.acknowledgedSince };
  const injected: InjectedFault[] = [];
  const perFault = Math.ceil((rate * burstMs) / 1000) + forRecovery;
  const batch = Math.min(preparedAtOnce, perFault * plan.length);
  try {
    for (const [round, planned] of Map.groupBy(plan, (one) => one.round)) {
      say(`Tour ${round}`);
      for (const one of planned) {
        while (load.left() < perFault) load.add(await stock.prepare(batch, Math.ceil(batch / liveEvery)));
        injected.push(await injectFault(world, faults.find(({ name }) => name === one.fault)!, one, { rate, burstMs, ledger, say }));
      }
    }
    await load.stop();
    await moves.stop();
    const judgement = await judge({ databases, mails, ledger, figures: load.figures(), collectivites: [template.collectiviteId, ...stock.collectivites()], expected, drainMs: options.drainMs, say });
    return { ...judgement, injected, notTried: options.left };
  } finally {
    await load.stop();
    await moves.stop();
    person.stop();
    ledger.close();
    await databases.close();
  }
}
