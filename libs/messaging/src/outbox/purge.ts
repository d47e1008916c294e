import type pg from 'pg';

const atOnce = 10_000;

/**
 * Forgets what has served: published rows after a week, inbox rows once their event has left Kafka (fact topics
 * keep 90 days), dead letters and their content 90 days after they were resolved. So many rows of each at once, so that a backlog keeps neither its connection nor its time out
 * for long: gives back whether more is left.
 */
export async function purge(client: pg.ClientBase, limit = atOnce): Promise<boolean> {
  const outbox = await forget(client, 'outbox', `published_at < now() - interval '7 days'`, limit);
  const inbox = await forget(client, 'inbox', `processed_at < now() - interval '120 days'`, limit);
  const letters = await forget(client, 'dead_letter', `resolved_at < now() - interval '90 days'`, limit);
  return Math.max(outbox, inbox, letters) === limit;
}

async function forget(client: pg.ClientBase, table: string, old: string, limit: number): Promise<number> {
  const { rowCount } = await client.query(
    `DELETE FROM messaging.${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM messaging.${table} WHERE ${old} LIMIT ${limit}))`,
  );
  return rowCount ?? 0;
}
