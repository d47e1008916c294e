import { describe, expect, it } from '@jest/globals';
import { sweep } from './sweep.ts';

const logger = { error: () => {} };

describe('a sweep', () => {
  it('handles every item once, in as many lanes as it is given, whatever becomes of one', async () => {
    const handled: number[] = [];
    let running = 0;
    let most = 0;
    await sweep([1, 2, 3, 4, 5, 6, 7], async (item) => {
      most = Math.max(most, (running += 1));
      await Promise.resolve();
      running -= 1;
      handled.push(item);
      if (item === 2) throw new Error('this one fails');
    }, logger, 3);
    expect(handled.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it('keeps the order where there is one lane', async () => {
    const handled: number[] = [];
    await sweep([1, 2, 3], async (item) => void handled.push(item), logger);
    expect(handled).toEqual([1, 2, 3]);
  });
});
