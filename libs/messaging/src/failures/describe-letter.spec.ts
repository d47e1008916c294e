import { describe, expect, it } from '@jest/globals';
import type { IncomingRecord } from '../bus/event-bus.ts';
import { describeLetter, letterPayload } from './describe-letter.ts';
import { eventIdOf } from './event-id-of.ts';

const id = '7F1C2A52-5D60-4A3E-9A3A-2C6F1A6A1F10';
const record = (changes: Partial<IncomingRecord> = {}): IncomingRecord => ({ topic: 't', partition: 0, offset: '7', key: 'k', headers: { id }, value: Buffer.from('{"a":1}'), ...changes });
const payload = (changes: Partial<IncomingRecord>) =>
  JSON.parse(letterPayload({ group: 'g', eventId: id, reason: 'r', attempts: 3, record: record(changes) })) as Record<string, unknown>;

describe('a dead letter', () => {
  it('shows the content as JSON', () => expect(payload({})).toMatchObject({ value: { a: 1 }, reason: 'r', offset: '7' }));

  it.each([
    ['is not JSON', Buffer.from('no')],
    ['is not text', Buffer.from([0xff, 0xfe])],
    ['holds a zero, which PostgreSQL refuses', Buffer.from('{"a":"\\u0000"}')],
  ])('shows it in base64 when it %s', (_what, value) => expect(payload({ value })).toMatchObject({ base64: value.toString('base64') }));

  it('leaves out what would be too large to publish', () => {
    expect(payload({ value: Buffer.from(JSON.stringify('x'.repeat(950_000))) })).toMatchObject({ tooLarge: true });
  });

  it('takes from the headers what can be believed', () => {
    expect(describeLetter(record({ headers: { type: 'T', 'instance-id': 'no', 'occurred-at': 'never', 'collectivite-id': id } }))).toEqual({
      type: 'T', instanceId: null, occurredAt: null, collectiviteId: id,
    });
  });
});

describe('the id of an event', () => {
  it('is its header', () => expect(eventIdOf(record())).toBe(id.toLowerCase()));

  it('is made of its place when it has none, always the same', () => {
    const made = eventIdOf(record({ headers: {} }));
    expect(made).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(eventIdOf(record({ headers: { id: 'x' } }))).toBe(made);
    expect(eventIdOf(record({ headers: {}, offset: '8' }))).not.toBe(made);
  });
});
