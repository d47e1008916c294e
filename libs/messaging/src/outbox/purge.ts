import type pg from 'pg';

/**
 * Forgets what has served: published rows after a week, inbox rows once their event has left Kafka (fact topics
 * keep 90 days), dead letters and their content 90 days after they were resolved.
 */
export async function purge(client: pg.ClientBase): Promise<void> {
  await client.query(`DELETE FROM messaging.outbox WHERE published_at < now() - interval '7 days'`);
  await client.query(`DELETE FROM messaging.inbox WHERE processed_at < now() - interval '120 days'`);
  await client.query(`DELETE FROM messaging.dead_letter WHERE resolved_at < now() - interval '90 days'`);
}
