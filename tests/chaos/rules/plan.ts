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
  /** The load before and after the fault lasts so long: the fault comes somewhere in its first half. */
  readonly burstMs: number;
}

/** Every fault once a round, in an order and at moments drawn from the seed. */
export function planOf({ seed, rounds, faults, burstMs }: PlanOptions): PlannedFault[] {
  const chance = chanceOf(seed);
  return Array.from({ length: rounds }, (_, index) => index + 1).flatMap((round) =>
    shuffled(faults, chance).map((fault) => ({ round, fault, afterMs: Math.round(chance() * (burstMs / 2)) })),
  );
}
