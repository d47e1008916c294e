import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { events, identityEvents } from '@osinum/contracts';
import { appendEvent } from '@osinum/messaging';
import type { Tx } from '../db/client.ts';
import type { RelationRow } from '../db/relations.ts';
import { metaOf, type Cause } from './cause.ts';

const kinds = { perimetre: identityEvents.RelationKind.PERIMETRE, adherent: identityEvents.RelationKind.ADHERENT };

/** The message, from the row. */
export function relationState({ instanceId, collectiviteId, kind, fromAt, toAt }: RelationRow): MessageInitShape<typeof identityEvents.RelationStateSchema> {
  return {
    instanceId,
    collectiviteId,
    kind: kinds[kind],
    from: timestampFromDate(fromAt),
    ...(toAt && { to: timestampFromDate(toAt) }),
  };
}

export async function publishRelation(tx: Tx, row: RelationRow, cause: Cause): Promise<void> {
  const { instanceId, collectiviteId, version } = row;
  const meta = { ...metaOf(`${instanceId}:${collectiviteId}`, version, cause), instanceId, collectiviteId };
  await appendEvent(tx, events.RelationState, relationState(row), meta);
}
