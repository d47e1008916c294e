import { describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { events } from '@osinum/contracts';
import { decodePayload, encodePayload } from './payload.ts';

const { schema } = events.StaffState;

describe('a message on the wire', () => {
  it('is canonical JSON, and is read back', () => {
    const text = encodePayload(schema, { instanceId: 'i', capacity: 12 });
    expect(JSON.parse(text)).toEqual({ instanceId: 'i', capacity: 12 });
    expect(decodePayload(schema, Buffer.from(text))).toEqual(create(schema, { instanceId: 'i', capacity: 12 }));
  });

  it('is read by those who do not know its new fields', () => {
    expect(decodePayload(schema, Buffer.from('{"instanceId":"i","brandNew":{"a":1}}'))).toMatchObject({ instanceId: 'i' });
  });

  it.each([['nothing', null], ['nonsense', Buffer.from('{')], ['a wrong type', Buffer.from('{"capacity":"many"}')]])('is refused when it is %s', (_what, value) => {
    expect(() => decodePayload(schema, value)).toThrow(expect.objectContaining({ name: 'PoisonError' }));
  });

  it('is refused when Kafka would refuse it', () => {
    expect(() => encodePayload(schema, { instanceId: 'x'.repeat(1_000_000) })).toThrow(RangeError);
  });
});
