import type { Admin } from 'kafkajs';
import { createKafka, type KafkaClientOptions } from '../bus/kafka-client.ts';

/** Records of a topic that a group has not applied yet. On a compacted topic, that many at most. */
export interface TopicLag {
  topic: string;
  lag: number;
}

export interface LagReader {
  /** The lag of each topic, as Kafka knows it. Rejects, after a while, when Kafka is not there. */
  read(): Promise<TopicLag[]>;
  close(): Promise<void>;
}

/** Compares what a group has committed with the end of its topics. Connects when first used. */
export function createLagReader(options: KafkaClientOptions, group: string, topics: readonly string[]): LagReader {
  const kafka = createKafka({ ...options, clientId: `${options.clientId}-lag` });
  let admin: Promise<Admin> | undefined;
  const connect = async () => {
    const connecting = kafka.admin();
    await connecting.connect();
    return connecting;
  };
  const close = async () => {
    const old = admin;
    admin = undefined;
    await (await old?.catch(() => undefined))?.disconnect();
  };
  return {
    close,
    async read() {
      try {
        return await lagOf(await (admin ??= connect()), group, topics);
      } catch (error) {
        await close().catch(() => {});
        throw error;
      }
    },
  };
}

async function lagOf(admin: Admin, group: string, topics: readonly string[]): Promise<TopicLag[]> {
  const committed = await admin.fetchOffsets({ groupId: group, topics: [...topics] });
  return Promise.all(committed.map(async ({ topic, partitions }) => {
    const at = new Map(partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
    const ends = await admin.fetchTopicOffsets(topic);
    const behind = ends.map(({ partition, high, low }) => BigInt(high) - (startOf(at.get(partition)) ?? BigInt(low)));
    return { topic, lag: Number(behind.reduce((sum, one) => sum + (one > 0n ? one : 0n), 0n)) };
  }));
}

/** Kafka says -1 of a partition where the group has committed nothing: it will begin at the oldest record. */
function startOf(offset: bigint | undefined): bigint | undefined {
  return offset === undefined || offset < 0n ? undefined : offset;
}
