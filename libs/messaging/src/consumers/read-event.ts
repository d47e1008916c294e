import type { IncomingRecord } from '../bus/event-bus.ts';
import { fromHeaders, type Envelope } from '../envelope/headers.ts';
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
  const message = decodePayload(consumer.event.schema, record.value);
  refuseTwoOwners(envelope, message);
  return { ...envelope, topic: record.topic, key: record.key, message };
}

/** The headers say under whose tenant an event is applied, the message whose it is: an event that tells two owners is nobody's. */
function refuseTwoOwners(envelope: Envelope, message: object): void {
  const told = message as Partial<Record<'instanceId' | 'collectiviteId', string>>;
  for (const owner of ['instanceId', 'collectiviteId'] as const) {
    if (envelope[owner] && told[owner] && envelope[owner] !== told[owner]) throw new PoisonError(`the headers and the message tell another ${owner}`);
  }
}
