import { PoisonError } from '../consumers/poison-error.ts';
import type { EventMeta } from './event-meta.ts';

/** Kafka headers as text. */
export type Headers = Readonly<Record<string, string>>;

/** The envelope of an event, without its message and its key. */
export type Envelope = Omit<EventMeta, 'key'> & { id: string; type: string };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Writes an envelope as headers; what is absent is left out. */
export function toHeaders(envelope: Envelope): Record<string, string> {
  const headers: Record<string, string | undefined> = {
    id: envelope.id,
    type: envelope.type,
    'occurred-at': envelope.occurredAt.toISOString(),
    'instance-id': envelope.instanceId,
    'collectivite-id': envelope.collectiviteId,
    'aggregate-version': envelope.aggregateVersion?.toString(),
    'causation-id': envelope.causationId,
    actor: envelope.actor,
    traceparent: envelope.traceparent,
  };
  return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Reads an envelope. @throws PoisonError when what every event has is missing or malformed. */
export function fromHeaders(headers: Headers): Envelope {
  const { id, type, 'occurred-at': occurredAt, 'aggregate-version': version } = headers;
  if (!id || !uuid.test(id)) throw new PoisonError('the header id is not a UUID');
  if (!type) throw new PoisonError('the header type is missing');
  if (!occurredAt || Number.isNaN(Date.parse(occurredAt))) throw new PoisonError('the header occurred-at is not a date');
  if (version !== undefined && !Number.isSafeInteger(Number(version))) throw new PoisonError('the header aggregate-version is not an integer');
  return {
    id,
    type,
    occurredAt: new Date(occurredAt),
    instanceId: headers['instance-id'],
    collectiviteId: headers['collectivite-id'],
    aggregateVersion: version === undefined ? undefined : Number(version),
    causationId: headers['causation-id'],
    actor: headers['actor'],
    traceparent: headers['traceparent'],
  };
}
