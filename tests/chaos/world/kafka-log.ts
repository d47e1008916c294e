import { randomUUID } from 'node:crypto';
import { createKafka, type Logger } from '@osinum/messaging';
import type { Delivery } from '../rules/observed.ts';

const ignore = () => {};
const silent: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Every record of these topics, from the oldest to the newest of each partition, that is about one of the collectivités. */
export async function readTopics(brokers: string, topics: readonly string[], collectivites: ReadonlySet<string>): Promise<Delivery[]> {
  const kafka = createKafka({ brokers: brokers.split(','), clientId: 'pannes', logger: silent });
  const admin = kafka.admin();
  await admin.connect();
  const left = new Map<string, number>();
  for (const topic of topics) {
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      if (Number(high) > Number(low)) left.set(`${topic}/${partition}`, Number(high));
    }
  }
  await admin.disconnect();
  if (left.size === 0) return [];
  const found: Delivery[] = [];
  const consumer = kafka.consumer({ groupId: `pannes-${randomUUID()}`, maxBytesPerPartition: 4 * 1024 * 1024 });
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  const { promise: end, resolve } = Promise.withResolvers<void>();
  await consumer.run({
    eachBatch: async ({ batch: { topic, partition, messages } }) => {
      for (const { key, headers } of messages) {
        if (collectivites.has(String(headers?.['collectivite-id']))) found.push({ id: String(headers?.['id']), topic, key: String(key) });
      }
      if (Number(messages.at(-1)?.offset ?? 0) + 1 >= (left.get(`${topic}/${partition}`) ?? 0)) left.delete(`${topic}/${partition}`);
      if (left.size === 0) resolve();
    },
  });
  await end;
  await consumer.disconnect();
  return found;
}
