import type { MessageInitShape } from '@bufbuild/protobuf';
import { events, type identityEvents } from '@osinum/contracts';
import { appendEvent } from '@osinum/messaging';
import type { Tx } from '../db/client.ts';
import type { InstanceRow } from '../db/instances.ts';
import { metaOf, type Cause } from './cause.ts';

/** The message, from the row. */
export function instanceState({ id, code, name, host, senderName, senderAddress, departements }: InstanceRow): MessageInitShape<typeof identityEvents.InstanceStateSchema> {
  return { instanceId: id, code, name, host, senderName, senderAddress, departements };
}

export async function publishInstance(tx: Tx, row: InstanceRow, cause: Cause): Promise<void> {
  await appendEvent(tx, events.InstanceState, instanceState(row), { ...metaOf(row.id, row.version, cause), instanceId: row.id });
}
