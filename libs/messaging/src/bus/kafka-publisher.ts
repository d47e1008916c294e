import kafkajs, { type Kafka, type Producer } from 'kafkajs';
import type { OutgoingRecord } from './event-bus.ts';

const maxRequestBytes = 700_000;

export interface Publisher {
  publishBatch(records: readonly OutgoingRecord[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * An idempotent producer with one request in flight. After a failure it is thrown away: the next one has another
 * producer id, and the caller sends again what it could not mark.
 */
export function createPublisher(kafka: Kafka): Publisher {
  let producer: Promise<Producer> | undefined;
  const close = async () => {
    const old = producer;
    producer = undefined;
    await (await old?.catch(() => undefined))?.disconnect();
  };
  return {
    close,
    async publishBatch(records) {
      try {
        const ready = await (producer ??= connect(kafka));
        for (const part of bySize(records)) await ready.sendBatch({ acks: -1, topicMessages: byTopic(part) });
      } catch (error) {
        await close().catch(() => {});
        throw error;
      }
    },
  };
}

async function connect(kafka: Kafka): Promise<Producer> {
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    retry: { retries: 5 },
  });
  await producer.connect();
  return producer;
}

function byTopic(records: readonly OutgoingRecord[]) {
  return [...Map.groupBy(records, ({ topic }) => topic)].map(([topic, messages]) => ({
    topic,
    messages: messages.map(({ key, headers, value }) => ({ key, headers: { ...headers }, value })),
  }));
}

/** Parts small enough for one request, in order. */
export function bySize(records: readonly OutgoingRecord[]): OutgoingRecord[][] {
  const parts: OutgoingRecord[][] = [];
  let room = 0;
  for (const record of records) {
    const size = Buffer.byteLength(record.value) + 500;
    if (size > room || parts.length === 0) {
      parts.push([]);
      room = maxRequestBytes;
    }
    parts.at(-1)?.push(record);
    room -= size;
  }
  return parts;
}
