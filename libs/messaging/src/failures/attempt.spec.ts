import { describe, expect, it } from '@jest/globals';
import { PoisonError } from '../consumers/poison-error.ts';
import { attempt } from './attempt.ts';

function trying(...errors: unknown[]) {
  const calls = { work: 0, heartbeats: 0 };
  const work = async () => {
    const error = errors[calls.work++];
    if (error) throw error;
  };
  const heartbeat = async () => void calls.heartbeats++;
  return { calls, outcome: attempt(work, { pausesMs: [1, 1], heartbeat }) };
}
const fault = new Error('fault');

describe('an attempt', () => {
  it('is over when the work is done', async () => {
    const { calls, outcome } = trying();
    expect(await outcome).toEqual({ done: true });
    expect(calls).toEqual({ work: 1, heartbeats: 0 });
  });

  it('is made again after a fault, with a heartbeat before each pause', async () => {
    const { calls, outcome } = trying(fault, fault);
    expect(await outcome).toEqual({ done: true });
    expect(calls).toEqual({ work: 3, heartbeats: 2 });
  });

  it('gives up after the third', async () => {
    expect(await trying(fault, fault, fault).outcome).toEqual({ done: false, error: fault, attempts: 3 });
  });

  it('gives up at once on what no retry mends', async () => {
    const poison = new PoisonError('unreadable');
    expect(await trying(poison).outcome).toEqual({ done: false, error: poison, attempts: 1 });
  });

  it('lets a fault of the infrastructure through: the event is not to blame', async () => {
    await expect(trying(fault, Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })).outcome).rejects.toThrow('gone');
  });
});
