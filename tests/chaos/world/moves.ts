import { setTimeout as delay } from 'node:timers/promises';
import { createApiClient, recommendationsApi } from '@osinum/contracts';
import type { Draft } from './drafts.ts';
import type { Ledger } from './ledger.ts';
import type { Person } from './person.ts';

/** Of so many signed diagnostics, one has an action moved, once its plan is there. */
const oneIn = 5;
const atOnce = 3;
/** There and back: neither needs a note, and the plan is left as it was. */
const path = ['en-cours', 'proposee', 'en-cours', 'proposee', 'en-cours', 'proposee'] as const;
const lookEveryMs = 300;
const patienceMs = 120_000;

export interface MovesOptions {
  baseUrl: string;
  person: Person;
  ledger: Ledger;
}

/**
 * Quick moves of one action of a plan, each asked as soon as the one before is acknowledged: several events under one key,
 * in an order that is known. One without an answer ends those of its plan.
 */
export function createMoves({ baseUrl, person, ledger }: MovesOptions) {
  const api = createApiClient(recommendationsApi, { baseUrl, deadlineMs: 10_000 });
  const waiting: Draft[] = [];
  const workers = new Set<Promise<void>>();
  let seen = 0;
  let stopping = false;

  async function moveThereAndBack({ collectiviteId }: Draft): Promise<void> {
    const plan = await planOf(collectiviteId);
    const action = plan?.first[0];
    if (!plan || !action) return;
    const params = { collectiviteId, actionId: action.id };
    let { version } = action;
    for (const to of path) {
      ({ version } = await api.changeActionState({ params, body: { to, version }, token: person.token() }));
      await ledger.note({ what: 'moved', planId: plan.id });
    }
  }

  async function planOf(collectiviteId: string) {
    for (const deadline = Date.now() + patienceMs; !stopping && Date.now() < deadline; await delay(lookEveryMs)) {
      const found = await api.getPlan({ params: { collectiviteId }, token: person.token() }).catch(() => undefined);
      if (found?.plan) return found.plan;
    }
    return undefined;
  }

  async function work(): Promise<void> {
    for (let next = waiting.pop(); next && !stopping; next = waiting.pop()) await moveThereAndBack(next).catch(() => {});
  }

  return {
    /** Tells of a diagnostic that was signed just now. */
    signed(draft: Draft): void {
      seen += 1;
      if (stopping || seen % oneIn !== 0) return;
      waiting.push(draft);
      if (workers.size >= atOnce) return;
      const worker = work().finally(() => workers.delete(worker));
      workers.add(worker);
    },
    /** Begins no other; resolves when those under way are over. */
    async stop(): Promise<void> {
      stopping = true;
      await Promise.all(workers);
    },
  };
}
