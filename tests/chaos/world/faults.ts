import { caseOpened, identityAnswers, mailDecided, mailReceived, planProposed, schedulersBack, signInWorks, wholeChain, type Recovered } from './recovery.ts';
import { redisCommand } from './redis.ts';
import type { World } from './world.ts';

/** A fault, and what shows that it is over. */
export interface Fault {
  readonly name: string;
  readonly title: string;
  /** The process it happens to, by the name the launcher gives it. */
  readonly component: string;
  /** Resolves with the instant of the fault. */
  inject(world: World): Promise<number>;
  /** How one knows that what depends on the component works again. */
  readonly back: string;
  recovered(): Recovered;
}

const heldTimeoutMs = 180_000;

interface Names {
  /** The component's own unless told. */
  name?: string;
  title?: string;
}

/** `kill -9` of a component. */
function killed(component: string, back: string, recovered: () => Recovered, { name = component, title = component }: Names = {}): Fault {
  const inject = async ({ kill }: World) => {
    const at = Date.now();
    kill(component);
    return at;
  };
  return { name, title: `kill -9 ${title}`, component, inject, back, recovered };
}

/** The mail server dies with a mail in its hands. */
const killedHolding = (mode: 'hold-in-data' | 'hold-before-reply') => async ({ desk, kill }: World) => {
  await desk.hold(mode);
  await desk.held(heldTimeoutMs);
  const at = Date.now();
  kill('desk');
  return at;
};

async function flushed(): Promise<number> {
  const at = Date.now();
  await redisCommand(process.env['REDIS_URL']!, 'FLUSHALL');
  return at;
}

const chain = 'une complétion d’après a dossier, plan et courriel décidé';
const planned = 'les envois sont planifiés, un courriel part';
const received = { component: 'desk', back: 'un courriel est reçu', recovered: () => mailReceived };

export const faults: readonly Fault[] = [
  killed('diagnostics', chain, () => wholeChain, { name: 'relay', title: 'diagnostics (relais)' }),
  killed('casework', 'une complétion d’après a son dossier', () => caseOpened),
  killed('recommendations', 'une complétion d’après a son plan', () => planProposed),
  killed('notifications', 'le courriel d’une complétion d’après est décidé', () => mailDecided),
  killed('identity', 'identity reconnaît la personne', () => identityAnswers),
  killed('postgres', chain, () => wholeChain, { title: 'PostgreSQL' }),
  killed('kafka', chain, () => wholeChain, { title: 'Kafka' }),
  killed('redis', planned, schedulersBack, { title: 'Redis' }),
  { name: 'flushall', title: 'Redis FLUSHALL', component: 'redis', inject: flushed, back: planned, recovered: schedulersBack },
  killed('keycloak', 'une personne se connecte', () => signInWorks, { title: 'Keycloak' }),
  { ...received, name: 'mail-in-data', title: 'kill -9 courriel, pendant un message', inject: killedHolding('hold-in-data') },
  { ...received, name: 'mail-before-reply', title: 'kill -9 courriel, message gardé, avant la réponse', inject: killedHolding('hold-before-reply') },
];
