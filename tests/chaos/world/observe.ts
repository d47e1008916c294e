import { consumersOf, owners, topics } from '../rules/chain.ts';
import type { Applied, Left, Observed, OutboxEvent, SaidMail, Stuck } from '../rules/observed.ts';
import type { Databases, Service } from './databases.ts';
import { countEffects } from './effects.ts';
import { readTopics } from './kafka-log.ts';
import type { MailFolder } from './mailbox.ts';

export interface ObserveOptions {
  databases: Databases;
  mails: MailFolder;
  /** The collectivités of the run: whatever concerns another is not looked at. */
  collectivites: readonly string[];
  left: Left;
}

/** All that the platform holds about the collectivités of the run. */
export async function observe({ databases, mails, collectivites, left }: ObserveOptions): Promise<Observed> {
  const { read } = databases;
  const outbox = (await Promise.all(owners.map((owner) => outboxOf(databases, owner, collectivites)))).flat();
  const ids = outbox.map(({ id }) => id);
  const applied = await Promise.all(consumers.map((service) => appliedBy(databases, service, ids)));
  const signed = await read<{ id: string }>('diagnostics', `SELECT id FROM diagnostic WHERE collectivite_id = ANY ($1::uuid[]) AND status = 'completed'`, [collectivites]);
  return {
    signed: new Set(signed.map(({ id }) => id)),
    outbox,
    delivered: await readTopics(process.env['KAFKA_BROKERS']!, topics, new Set(collectivites)),
    applied: applied.flat(),
    effects: await countEffects(databases, collectivites),
    saidMails: await saidMails(databases, collectivites),
    otherMessageIds: await otherMessageIds(databases, collectivites),
    receivedMails: mails.received(),
    stuck: (await Promise.all(consumers.map((service) => stuckAt(databases, service, collectivites)))).flat(),
    left,
  };
}

/** The services that apply something. */
export const consumers = [...new Set(Object.values(consumersOf).flat())] as Service[];

/** Only the events of the chain: those that a rule follows. */
export async function outboxOf({ read }: Databases, owner: Service, collectivites: readonly string[]): Promise<OutboxEvent[]> {
  const rows = await read<OutboxEvent & { position: string }>(owner, `
    SELECT id, topic, type, key, position, published_at IS NOT NULL AS published FROM messaging.outbox
    WHERE collectivite_id = ANY ($1::uuid[]) AND topic = ANY ($2::text[]) ORDER BY position`, [collectivites, topics]);
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}

export async function appliedBy({ read }: Databases, service: Service, ids: readonly string[]): Promise<Applied[]> {
  return read<{ consumer: string; eventId: string }>(service, `
    SELECT consumer, event_id AS "eventId" FROM messaging.inbox WHERE consumer = $1 AND event_id = ANY ($2::uuid[]) ORDER BY processed_at`, [service, ids]);
}

async function stuckAt({ read }: Databases, service: Service, collectivites: readonly string[]): Promise<Stuck[]> {
  return read<{ consumer: string; eventId: string }>(service, `
    SELECT consumer, event_id AS "eventId" FROM messaging.dead_letter WHERE resolved_at IS NULL AND (collectivite_id IS NULL OR collectivite_id = ANY ($1::uuid[]))
    UNION ALL SELECT consumer, event_id FROM messaging.parked WHERE headers ->> 'collectivite-id' = ANY ($1::text[])`, [collectivites]);
}

const mailsWithDeliveries = 'mail m LEFT JOIN delivery d ON d.instance_id = m.instance_id AND d.mail_id = m.id';

/** One line for each recipient of a mail; one line without Message-ID for a mail that has no recipient. */
async function saidMails({ read }: Databases, collectivites: readonly string[]): Promise<SaidMail[]> {
  return read<{ mailId: string; kind: string; messageId: string | null; state: string | null }>('notifications', `
    SELECT m.id AS "mailId", m.facts ->> 'kind' AS kind, d.message_id AS "messageId", d.state FROM ${mailsWithDeliveries}
    WHERE m.collectivite_id = ANY ($1::uuid[])`, [collectivites]);
}

async function otherMessageIds({ read }: Databases, collectivites: readonly string[]): Promise<Set<string>> {
  const rows = await read<{ id: string }>('notifications', `
    SELECT d.message_id AS id FROM ${mailsWithDeliveries} WHERE d.message_id IS NOT NULL AND m.collectivite_id <> ALL ($1::uuid[])`, [collectivites]);
  return new Set(rows.map(({ id }) => id));
}
