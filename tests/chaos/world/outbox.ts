import type { Databases, Service } from './databases.ts';

/** An event to write in an outbox. */
export interface NewEvent {
  event: { topic: string; type: string };
  key: string;
  payload: string;
  collectiviteId: string;
  instanceId?: string;
  version: number;
}

/** Writes events in the outbox of a service, as it does itself; its relay publishes them. */
export async function appendAll(databases: Databases, service: Service, list: readonly NewEvent[]): Promise<void> {
  const column = (of: (one: NewEvent) => unknown) => list.map(of);
  await databases.rows(service, `
    INSERT INTO messaging.outbox (id, topic, type, key, payload, occurred_at, instance_id, collectivite_id, aggregate_version)
    SELECT gen_random_uuid(), topic, type, key, payload::jsonb, now(), instance, collectivite, version
    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::bigint[]) AS e(topic, type, key, payload, instance, collectivite, version)`,
  [column((one) => one.event.topic), column((one) => one.event.type), column((one) => one.key), column((one) => one.payload), column((one) => one.instanceId ?? null), column((one) => one.collectiviteId), column((one) => one.version)]);
}
