import { randomUUID } from 'node:crypto';
import pg from 'pg';

const TYPES = ['DiagnosticCompleted', 'EntryState', 'CollectiviteState'];

/** So many events set aside by recommendations, of several types and each behind a key of its own; `forget` takes them away again. */
export async function failEvents(databaseUrl: string, count: number): Promise<{ forget(): Promise<void> }> {
  const url = Object.assign(new URL(databaseUrl), { pathname: '/osinum_recommendations' });
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const ids = Array.from({ length: count }, () => randomUUID());
  await client.query(
    `INSERT INTO messaging.dead_letter (consumer, event_id, topic, partition, kafka_offset, key, type, headers, instance_id, collectivite_id, occurred_at, reason, attempts)
     SELECT 'recommendations', id, 'page-budget.v1', 0, -rank, gen_random_uuid()::text, ($2::text[])[rank % array_length($2::text[], 1) + 1], '{}', gen_random_uuid(), gen_random_uuid(), now(),
       'error: new row for relation "catalogue_entry" violates check constraint "unforeseen"', 3
     FROM unnest($1::uuid[]) WITH ORDINALITY AS made(id, rank)`,
    [ids, TYPES],
  );
  return {
    async forget() {
      await client.query('DELETE FROM messaging.dead_letter WHERE event_id = ANY($1::uuid[])', [ids]);
      await client.end();
    },
  };
}
