import { chanceOf, shuffled } from './seeded.ts';

/** One fault to come: which, in which round, and how long after the load began. */
export interface PlannedFault {
  readonly round: number;
  readonly fault: string;
  readonly afterMs: number;
}

export interface PlanOptions {
  readonly seed: number;
  readonly rounds: number;
  readonly faults: readonly string[];
  /** The fault comes somewhere in the first moments of the load, which last so long. */
  readonly withinMs: number;
}

/** Every fault once a round, in an order and at moments drawn from the seed. */
export function planOf({ seed, rounds, faults, withinMs }: PlanOptions): PlannedFault[] {
  const chance = chanceOf(seed);
  return Array.from({ length: rounds }, (_, index) => index + 1).flatMap((round) =>
    shuffled(faults, chance).map((fault) => ({ round, fault, afterMs: Math.round(chance() * withinMs) })),
  );
}
