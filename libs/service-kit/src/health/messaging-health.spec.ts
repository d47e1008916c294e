import { describe, expect, it } from '@jest/globals';
import { sayConsumers, sayRelay, silentSince } from './messaging-health.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const consumers = { state: 'running', lastHeartbeatAt: undefined, lag: {}, openDeadLetters: 0 } as const;

describe('consumers that say they run', () => {
  it.each([
    ['before the first sign of life', undefined, undefined],
    ['within a minute', new Date(now - 60_000), undefined],
    ['after more', new Date(now - 60_001), new Date(now - 60_001)],
  ])('are silent or not: %s', (_, lastHeartbeatAt, since) => {
    expect(silentSince({ lastHeartbeatAt }, now)).toEqual(since);
  });

  it.each([
    ['all is well', consumers, undefined],
    ['they are silent', { ...consumers, lastHeartbeatAt: new Date(now) }, /no heartbeat since 2026-11-22/],
    ['they are away', { ...consumers, state: 'connecting' as const }, /connecting/],
    ['a letter waits', { ...consumers, openDeadLetters: 2 }, /2 dead letters/],
  ])('tell when %s', (_, status, reason) => {
    const said = () => sayConsumers(status);
    if (reason) expect(said).toThrow(reason);
    else expect(said).not.toThrow();
  });
});

describe('the relay', () => {
  const relay = { state: 'active', published: 1, lastPublishedAt: undefined, lastError: undefined } as const;
  it('tells why it does not publish', () => {
    expect(() => sayRelay(relay)).not.toThrow();
    expect(() => sayRelay({ ...relay, state: 'failing', lastError: 'no broker' })).toThrow('no broker');
  });
});
