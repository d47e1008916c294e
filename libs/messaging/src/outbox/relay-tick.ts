import { follow, measure, timed } from '@osinum/kernel';
import type pg from 'pg';
import type { EventBus, OutgoingRecord } from '../bus/event-bus.ts';
import { toHeaders } from '../envelope/headers.ts';
import { sendingOf } from '../telemetry/event-operations.ts';

export const batchSize = 500;

interface Row {
  position: string;
  id: string;
  topic: string;
  type: string;
  key: string;
  payload: string;
  occurred_at: Date;
  instance_id: string | null;
  collectivite_id: string | null;
  aggregate_version: string | null;
  causation_id: string | null;
  actor: string | null;
  traceparent: string | null;
}

const unpublished = `SELECT position, id, topic, type, key, payload::text, occurred_at, instance_id, collectivite_id,
    aggregate_version, causation_id, actor, traceparent
  FROM messaging.outbox WHERE published_at IS NULL ORDER BY position LIMIT ${batchSize}`;

/**
 * Reads the oldest unpublished rows, sends them, then marks them; gives back how many. A crash between sending and
 * marking sends them again: consumers know an event by its id.
 */
export async function relayTick(client: pg.ClientBase, bus: EventBus): Promise<number> {
  const { rows } = await client.query<Row>(unpublished);
  if (rows.length === 0) return 0;
  const causes = rows.map(({ traceparent }) => traceparent).filter((one) => one !== null);
  await follow(sendingOf(rows.map(({ topic }) => topic), causes), () =>
    timed('osinum_relay_batch_duration_seconds', {}, () => bus.publishBatch(rows.map(toRecord))),
  );
  measure('osinum_relay_batch_events', {}, rows.length);
  const positions = rows.map(({ position }) => position);
  await client.query('UPDATE messaging.outbox SET published_at = clock_timestamp() WHERE position = ANY ($1::bigint[])', [positions]);
  return rows.length;
}

function toRecord(row: Row): OutgoingRecord {
  return {
    topic: row.topic,
    key: row.key,
    value: row.payload,
    headers: toHeaders({
      id: row.id,
      type: row.type,
      occurredAt: row.occurred_at,
      instanceId: row.instance_id ?? undefined,
      collectiviteId: row.collectivite_id ?? undefined,
      aggregateVersion: row.aggregate_version === null ? undefined : Number(row.aggregate_version),
      causationId: row.causation_id ?? undefined,
      actor: row.actor ?? undefined,
      traceparent: row.traceparent ?? undefined,
    }),
  };
}
