import type { SqlTx } from '@osinum/tenancy';
import type { EventMeta } from '../envelope/event-meta.ts';

/** An event to publish. */
export interface OutboxRow extends EventMeta {
  id: string;
  topic: string;
  type: string;
  /** JSON text. */
  payload: string;
}

const insert = `INSERT INTO messaging.outbox
  (id, topic, type, key, payload, occurred_at, instance_id, collectivite_id, aggregate_version, causation_id, actor, traceparent)
  VALUES ($1::uuid, $2, $3, $4, $5::jsonb, $6::timestamptz, $7::uuid, $8::uuid, $9::bigint, $10::uuid, $11, $12)`;

/** Writes one row of the outbox. */
export async function insertOutboxRow(tx: SqlTx, row: OutboxRow): Promise<void> {
  await tx.$executeRawUnsafe(
    insert,
    row.id,
    row.topic,
    row.type,
    row.key,
    row.payload,
    row.occurredAt.toISOString(),
    row.instanceId ?? null,
    row.collectiviteId ?? null,
    row.aggregateVersion ?? null,
    row.causationId ?? null,
    row.actor ?? null,
    row.traceparent ?? null,
  );
}
