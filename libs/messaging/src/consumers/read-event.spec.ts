import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { events } from '@osinum/contracts';
import { toHeaders } from '../envelope/headers.ts';
import { encodePayload } from '../envelope/payload.ts';
import { consumeFact } from './consumer.ts';
import { PoisonError } from './poison-error.ts';
import { readEvent } from './read-event.ts';

const event = events.HelpRequested;
const consumer = consumeFact(event, { scope: ({ collectiviteId }) => ({ collectiviteId }), apply: async () => {} });
const [commune, another] = [randomUUID(), randomUUID()];

function record(inHeaders: string | undefined, inMessage: string) {
  const headers = toHeaders({ id: randomUUID(), type: event.type, occurredAt: new Date(0), collectiviteId: inHeaders });
  return { topic: event.topic, partition: 0, offset: '0', key: 'k', headers, value: Buffer.from(encodePayload(event.schema, { collectiviteId: inMessage })) };
}

describe('whose an event is', () => {
  it('is told once by the headers, once by the message, and both agree', () => {
    expect(readEvent(consumer, record(commune, commune)).collectiviteId).toBe(commune);
  });

  it('is in doubt when they do not: such an event is applied to nobody', () => {
    expect(() => readEvent(consumer, record(commune, another))).toThrow(PoisonError);
  });

  it('may be told by one of them alone', () => {
    expect(readEvent(consumer, record(undefined, commune)).message).toMatchObject({ collectiviteId: commune });
  });
});
