import { PoisonError } from '../consumers/poison-error.ts';
import { isTransient } from './transient.ts';

export interface AttemptOptions {
  /** Pauses between the tries; their number plus one is the number of tries. */
  pausesMs: readonly number[];
  /** Called before each pause. */
  heartbeat(): Promise<void>;
}

export type Outcome = { done: true } | { done: false; error: Error; attempts: number };

export const usualPausesMs = [200, 1_000];

/** Tries a piece of work a few times. A transient fault is thrown: it is not the event's, which comes again once it is over. */
export async function attempt(work: () => Promise<void>, { pausesMs, heartbeat }: AttemptOptions): Promise<Outcome> {
  for (let attempts = 1; ; attempts++) {
    try {
      await work();
      return { done: true };
    } catch (error) {
      if (isTransient(error)) throw error;
      const pause = pausesMs[attempts - 1];
      if (pause === undefined || error instanceof PoisonError) return { done: false, error: error as Error, attempts };
      await heartbeat();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
