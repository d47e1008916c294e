import type { IncomingRecord } from '../bus/event-bus.ts';
import { fromHeaders } from '../envelope/headers.ts';
import { decodePayload } from '../envelope/payload.ts';
import type { Received } from '../envelope/event-meta.ts';
import type { Consumer } from './consumer.ts';
import { PoisonError } from './poison-error.ts';

/** Reads a record for its handler. @throws PoisonError when it breaks the contract. */
export function readEvent(consumer: Consumer, record: IncomingRecord): Received {
  const envelope = fromHeaders(record.headers);
  if (!record.key) throw new PoisonError('the event has no key');
  if (consumer.event.kind === 'state' && envelope.aggregateVersion === undefined) {
    throw new PoisonError('the state has no aggregate-version');
  }
  return { ...envelope, topic: record.topic, key: record.key, message: decodePayload(consumer.event.schema, record.value) };
}
