import type { Message, MessageInitShape } from '@bufbuild/protobuf';
import type { GenMessage } from '@bufbuild/protobuf/codegenv2';
import type { EventType } from '@osinum/contracts';
import { follow, newId, traceparent } from '@osinum/kernel';
import type { SqlTx } from '@osinum/tenancy';
import type { EventMeta } from '../envelope/event-meta.ts';
import { encodePayload } from '../envelope/payload.ts';
import { creationOf } from '../telemetry/event-operations.ts';
import { insertOutboxRow } from './outbox-row.ts';

/**
 * Writes an event in the outbox, in the caller's transaction: it is published if and only if that commits.
 * Gives back the event's id. The trigger of the table wakes the relay.
 */
export async function appendEvent<M extends Message>(
  tx: SqlTx,
  event: EventType<M>,
  message: MessageInitShape<GenMessage<M>>,
  meta: EventMeta,
): Promise<string> {
  if (!meta.key) throw new TypeError(`${event.type} needs a key: its aggregate's id.`);
  if (event.kind === 'state' && meta.aggregateVersion === undefined) {
    throw new TypeError(`${event.type} is a state: it needs its aggregate's version.`);
  }
  const id = newId();
  const payload = encodePayload<GenMessage<M>>(event.schema, message);
  const { topic, type } = event;
  await follow(creationOf(event, id), () => insertOutboxRow(tx, { traceparent: traceparent(), ...meta, id, topic, type, payload }));
  return id;
}
