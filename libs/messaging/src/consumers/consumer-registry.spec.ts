import { describe, expect, it } from '@jest/globals';
import { events } from '@osinum/contracts';
import { consumeFact, consumeState } from './consumer.ts';
import { consumerRegistry } from './consumer-registry.ts';
import { newestByKey } from './handle-states.ts';
import { portions } from './handle-batch.ts';

const handling = { scope: () => ({}), apply: async () => {} };
const completed = consumeFact(events.DiagnosticCompleted, handling);
const started = consumeFact(events.DiagnosticStarted, handling);
const staff = consumeState(events.StaffState, handling);

describe('the registry of a group', () => {
  it('finds a handler by topic and type, and names each topic once', () => {
    const registry = consumerRegistry([completed, started, staff]);
    expect(registry.topics).toEqual(['diagnostics.diagnostic.v1', 'identity.staff.v1']);
    expect(registry.find('diagnostics.diagnostic.v1', 'DiagnosticStarted')).toBe(started);
    expect(registry.find('identity.staff.v1', 'DiagnosticStarted')).toBeUndefined();
  });

  it('refuses two handlers of one event', () => expect(() => consumerRegistry([completed, completed])).toThrow(/two handlers/));

  it('refuses a state taken for a fact, and the reverse', () => {
    expect(() => consumeFact(events.StaffState, handling)).toThrow(/consumeState/);
    expect(() => consumeState(events.DiagnosticStarted, handling)).toThrow(/consumeFact/);
  });
});

describe('a batch', () => {
  const record = (topic: string, type: string) => ({ topic, partition: 0, offset: '0', key: 'k', headers: { type }, value: null });
  const state = record('identity.staff.v1', 'StaffState');
  const fact = record('diagnostics.diagnostic.v1', 'DiagnosticStarted');

  it('is cut into runs of states, a hundred at most, and single facts', () => {
    const registry = consumerRegistry([started, staff]);
    const sizes = portions({ registry }, [state, state, fact, fact, ...Array(120).fill(state)]).map(({ length }) => length);
    expect(sizes).toEqual([2, 1, 1, 100, 20]);
  });

  it('keeps the newest state of each key, the first of equals', () => {
    const one = (key: string, aggregateVersion: number, n: number) => ({ n, event: { type: 'T', key, aggregateVersion } });
    expect(newestByKey([one('a', 2, 1), one('b', 1, 2), one('a', 1, 3), one('a', 2, 4), one('b', 5, 5)]).map(({ n }) => n)).toEqual([1, 5]);
  });
});
