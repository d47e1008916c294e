import { describe, expect, it } from '@jest/globals';
import { bySize } from './kafka-publisher.ts';

const record = (key: string, size: number) => ({ topic: 't', key, headers: {}, value: 'x'.repeat(size) });

describe('a batch to publish', () => {
  it('goes in one request when it is small', () => {
    expect(bySize(Array.from({ length: 500 }, () => record('k', 500)))).toHaveLength(1);
  });

  it('is cut under what a broker takes, in order', () => {
    const records = ['a', 'b', 'c', 'd'].map((key) => record(key, 300_000));
    expect(bySize(records).map((part) => part.map(({ key }) => key))).toEqual([['a', 'b'], ['c', 'd']]);
  });

  it('sends the largest message accepted alone', () => {
    expect(bySize([record('a', 10), record('b', 900_000), record('c', 10)]).map(({ length }) => length)).toEqual([1, 1, 1]);
  });
});
