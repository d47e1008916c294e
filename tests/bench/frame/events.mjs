import { randomUUID } from 'node:crypto';

/** What the benches of events share: a payload of the usual size, and what the outbox stores of it. */
export const payloadOf = (n) => ({ n, note: 'Un diagnostic signé, ses douze scores, et ce que la collectivité a accepté de montrer. '.repeat(3).slice(0, 220) });

/** The headers of an event as the outbox gives them. */
export const headersOf = (id) => ({
  id, type: 'Happened', 'occurred-at': '2026-11-22T10:00:00.000Z', 'collectivite-id': randomUUID(), 'aggregate-version': '1', actor: randomUUID(),
});

/** A topic and a group used by nobody else: a group name, once joined, remembers its members for a while. */
export const newName = (what) => `bench-${what}-${randomUUID().slice(0, 8)}`;

/** A kafkajs client that says nothing. */
export async function bareKafka() {
  await import('../../../libs/messaging/src/bus/kafkajs-patch.ts');
  const { default: kafkajs } = await import('kafkajs');
  return new kafkajs.Kafka({ clientId: 'bench', brokers: process.env.KAFKA_BROKERS.split(','), logLevel: kafkajs.logLevel.ERROR });
}
