import { describe, expect, it } from '@jest/globals';
import { fromHeaders, toHeaders, type Envelope } from './headers.ts';

const envelope: Envelope = {
  id: '7f1c2a52-5d60-4a3e-9a3a-2c6f1a6a1f10',
  type: 'DiagnosticCompleted',
  occurredAt: new Date('2026-11-22T10:00:00.123Z'),
  instanceId: '7f1c2a52-5d60-4a3e-9a3a-2c6f1a6a1f11',
  collectiviteId: '7f1c2a52-5d60-4a3e-9a3a-2c6f1a6a1f12',
  aggregateVersion: 7,
  causationId: '7f1c2a52-5d60-4a3e-9a3a-2c6f1a6a1f13',
  actor: '7f1c2a52-5d60-4a3e-9a3a-2c6f1a6a1f14',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};

describe('an envelope', () => {
  it('comes back from its headers as it was', () => expect(fromHeaders(toHeaders(envelope))).toEqual(envelope));

  it('leaves out what is absent', () => {
    const { id, type, occurredAt } = envelope;
    expect(Object.keys(toHeaders({ id, type, occurredAt }))).toEqual(['id', 'type', 'occurred-at']);
  });

  it.each([
    ['id', 'x', /id is not a UUID/],
    ['type', '', /type is missing/],
    ['occurred-at', 'yesterday', /occurred-at is not a date/],
    ['aggregate-version', '1.5', /aggregate-version is not an integer/],
  ])('is refused with %s = « %s »', (name, value, message) => {
    expect(() => fromHeaders({ ...toHeaders(envelope), [name]: value })).toThrow(message);
  });
});
