import { setTimeout as delay } from 'node:timers/promises';
import { consumersOf, owners } from '../rules/chain.ts';
import type { Left } from '../rules/observed.ts';
import type { Databases, Service } from './databases.ts';
import { appliedBy, consumers, outboxOf } from './observe.ts';

const done = (left: Left) => left.events + left.diagnostics + left.mails === 0;

/** Waits until nothing is on its way any more, or the time is over; what is left then is for the comparison to tell. */
export async function drain(databases: Databases, collectivites: readonly string[], deadlineMs: number, say: (left: Left) => void): Promise<Left> {
  const start = Date.now();
  for (let toldAt = start; ; await delay(1_000)) {
    const left = await leftOf(databases, collectivites);
    if (done(left) || Date.now() - start > deadlineMs) return left;
    if (Date.now() - toldAt < 15_000) continue;
    toldAt = Date.now();
    say(left);
  }
}

async function leftOf(databases: Databases, collectivites: readonly string[]): Promise<Left> {
  const count = async (service: Service, sql: string) => Number((await databases.read<{ n: string }>(service, sql, [collectivites]))[0]!.n);
  const mine = 'collectivite_id = ANY ($1::uuid[])';
  const unpublished = await Promise.all(owners.map((owner) => count(owner, `SELECT count(*) AS n FROM messaging.outbox WHERE published_at IS NULL AND ${mine}`)));
  const signed = await count('diagnostics', `SELECT count(*) AS n FROM diagnostic WHERE status = 'completed' AND ${mine}`);
  const served = await Promise.all([
    count('casework', `SELECT count(*) AS n FROM accompagnement WHERE ${mine}`),
    count('recommendations', `SELECT count(*) AS n FROM plan WHERE ${mine}`),
    count('notifications', `SELECT count(*) AS n FROM diagnostic_life WHERE mail_decided_at IS NOT NULL AND ${mine}`),
    count('notifications', `SELECT count(*) AS n FROM mail WHERE facts ->> 'kind' = 'case-opened' AND ${mine}`),
  ]);
  const left = {
    events: sum(unpublished),
    diagnostics: sum(served.map((n) => Math.max(0, signed - n))),
    mails: await count('notifications', `SELECT count(*) AS n FROM mail WHERE closed_at IS NULL AND ${mine}`),
  };
  return done(left) ? { ...left, events: await unapplied(databases, collectivites) } : left;
}

/** Events that a consumer has not applied: asked last, since every id is compared. */
async function unapplied(databases: Databases, collectivites: readonly string[]): Promise<number> {
  const outbox = (await Promise.all(owners.map((owner) => outboxOf(databases, owner, collectivites)))).flat();
  const ofConsumer = (consumer: string) => outbox.filter(({ type }) => consumersOf[type]?.includes(consumer)).map(({ id }) => id);
  const counts = await Promise.all(consumers.map(async (consumer) => ofConsumer(consumer).length - (await appliedBy(databases, consumer, ofConsumer(consumer))).length));
  return sum(counts);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
