import { describe, expect, it } from '@jest/globals';
import { planOf } from './plan.ts';

const options = { seed: 7, rounds: 3, faults: ['kafka', 'redis', 'postgres', 'desk'], withinMs: 1_000 };

describe('the plan of the faults', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planOf(options)).toEqual(planOf(options));
    expect(planOf(options)).not.toEqual(planOf({ ...options, seed: 8 }));
  });

  it('has every fault once a round, each in the first moments of its load', () => {
    const plan = planOf(options);
    for (const round of [1, 2, 3]) {
      expect(plan.filter((one) => one.round === round).map(({ fault }) => fault).toSorted()).toEqual(options.faults.toSorted());
    }
    expect(plan.every(({ afterMs }) => afterMs >= 0 && afterMs <= 1_000)).toBe(true);
  });
});
