import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../rules/ledger-facts.ts';
import type { Draft } from './drafts.ts';
import type { Ledger } from './ledger.ts';

const tickMs = 10;
const mostInFlight = 250;

/** What the load did so far. */
export interface LoadFigures {
  /** Requests that the ledger knows of: an arrival that found no diagnostic to sign is none. */
  asked: number;
  acknowledged: number;
  /** Yeses in the best full second. */
  bestSecond: number;
}

export interface LoadOptions {
  complete: (draft: Draft) => Promise<Answer>;
  /** Opens a draft by the door, for one arrival in `liveEvery`. */
  startLive: () => Promise<Draft | undefined>;
  liveEvery: number;
  ledger: Ledger;
  /** Told of each yes. */
  signed: (draft: Draft) => void;
}

/**
 * Completions that arrive at a given rate, whatever the answers: nobody waits for the one before. A sure no gives the
 * draft back; what is in doubt is never asked again.
 */
export function createLoad({ complete, startLive, liveEvery, ledger, signed }: LoadOptions) {
  const drafts: Draft[] = [];
  const acknowledged: { draft: Draft; askedAt: number }[] = [];
  const perSecond = new Map<number, number>();
  const inFlight = new Set<Promise<void>>();
  let launched = 0;
  let asked = 0;
  let rate = 0;
  let running = true;

  async function arrive(live: boolean): Promise<void> {
    const draft = live ? await startLive().catch(() => undefined) : drafts.shift();
    if (!draft) return;
    asked += 1;
    await ledger.note({ what: 'asked', ...draft });
    const askedAt = Date.now();
    const answer = await complete(draft);
    await ledger.note({ what: answer, ...draft });
    if (answer === 'refused') drafts.push(draft);
    if (answer !== 'acknowledged') return;
    acknowledged.push({ draft, askedAt });
    signed(draft);
    const second = Math.floor(Date.now() / 1000);
    perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
  }

  function launch(): void {
    const arrival = arrive(launched % liveEvery === 0).finally(() => inFlight.delete(arrival));
    inFlight.add(arrival);
    launched += 1;
  }

  async function pump(): Promise<void> {
    let owed = 0;
    for (let last = performance.now(); running; ) {
      await delay(tickMs);
      const now = performance.now();
      owed = Math.min(owed + (rate * (now - last)) / 1000, rate);
      last = now;
      for (; owed >= 1 && inFlight.size < mostInFlight && drafts.length > 0; owed -= 1) launch();
    }
  }
  const pumping = pump();

  return {
    add: (more: readonly Draft[]) => void drafts.push(...more),
    left: () => drafts.length,
    /** So many completions a second from now on. */
    setRate: (perSecondWanted: number) => { rate = perSecondWanted; },
    /** Diagnostics asked for after that instant, and acknowledged. */
    acknowledgedSince: (instant: number) => acknowledged.filter(({ askedAt }) => askedAt > instant).map(({ draft }) => draft),
    figures: (): LoadFigures => ({ asked, acknowledged: acknowledged.length, bestSecond: Math.max(0, ...perSecond.values()) }),
    /** Asks for nothing more; resolves when every answer is there. */
    stop: async () => {
      rate = 0;
      running = false;
      await pumping;
      await Promise.all(inFlight);
    },
    /** Resolves when every answer is there. */
    settled: async () => {
      rate = 0;
      await Promise.all(inFlight);
    },
  };
}

export type Load = ReturnType<typeof createLoad>;
