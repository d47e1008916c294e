import type { Kafka } from 'kafkajs';
import type { EventBus } from './event-bus.ts';
import { createKafka, type KafkaClientOptions } from './kafka-client.ts';
import { createPublisher } from './kafka-publisher.ts';
import { subscribe } from './kafka-subscription.ts';
import { UnknownTopicError } from './unknown-topic-error.ts';

/** The event bus on kafkajs. Connects when first used. */
export function createKafkaBus(options: KafkaClientOptions): EventBus {
  const kafka = createKafka(options);
  const publisher = createPublisher(kafka);
  return {
    publishBatch: (records) => publisher.publishBatch(records),
    consume: async (wanted) => {
      await refuseUnknownTopics(kafka, wanted.mustExist);
      return subscribe(kafka, wanted);
    },
    close: () => publisher.close(),
  };
}

async function refuseUnknownTopics(kafka: Kafka, topics: readonly string[]): Promise<void> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    const existing = new Set(await admin.listTopics());
    const unknown = topics.filter((topic) => !existing.has(topic));
    if (unknown.length) throw new UnknownTopicError(unknown);
  } finally {
    await admin.disconnect();
  }
}
