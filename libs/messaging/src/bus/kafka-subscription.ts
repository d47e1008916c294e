import kafkajs, { type Batch, type Consumer, type EachBatchPayload, type Kafka, type KafkaMessage } from 'kafkajs';
import type { ConsumeOptions, IncomingBatch, IncomingRecord, Subscription } from './event-bus.ts';

const consumerSettings = {
  // A consumer that was killed holds its partitions until then. Longer than a transaction (10 s at most) and a heartbeat.
  sessionTimeout: 15_000,
  rebalanceTimeout: 60_000,
  heartbeatInterval: 3_000,
  // Small enough for a batch to fit well inside a session.
  maxBytesPerPartition: 256 * 1024,
  maxWaitTimeInMs: 500,
  allowAutoTopicCreation: false,
};

/**
 * Joins the group and delivers batches, until it is stopped, or our own work fails (`onCrash`), or Kafka is given up on
 * (`onLost`, or a rejection where the group was not even joined).
 */
export async function subscribe(kafka: Kafka, options: ConsumeOptions): Promise<Subscription> {
  const consumer = kafka.consumer({
    ...consumerSettings,
    groupId: options.group,
    retry: { retries: 8, restartOnFailure: async () => false },
  });
  const lag = new Map<string, number>();
  let lastHeartbeatAt: Date | undefined;
  let joined = false;
  consumer.on(consumer.events.HEARTBEAT, () => (lastHeartbeatAt = new Date()));
  consumer.on(consumer.events.GROUP_JOIN, () => {
    lastHeartbeatAt = new Date();
    joined = true;
    lag.clear();
  });
  const failure: Failure = { ofWork: undefined, ofKafka: undefined, delivering: false };
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    failure.ofKafka = payload.error;
    // Whoever waits for the subscription has it by then.
    if (failure.delivering) setImmediate(() => tell(failure, options));
  });
  await run(consumer, options, failure, async (batch) => {
    lag.set(`${batch.topic}/${batch.partition}`, Number(batch.offsetLag()));
    if (!joined) return;
    joined = false;
    await options.onJoin();
  });
  return {
    stop: () => consumer.disconnect(),
    status: () => ({ lastHeartbeatAt, lag: byTopic(lag) }),
  };
}

/** What ended a consumer: our own work, or Kafka. */
interface Failure {
  ofWork: Error | undefined;
  ofKafka: Error | undefined;
  delivering: boolean;
}

function tell({ ofWork, ofKafka }: Failure, options: ConsumeOptions): void {
  if (ofWork) options.onCrash(ofWork);
  else options.onLost(ofKafka!);
}

async function run(consumer: Consumer, options: ConsumeOptions, failure: Failure, before: (batch: Batch) => Promise<void>): Promise<void> {
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [...options.topics], fromBeginning: true });
    await consumer.run({
      eachBatchAutoResolve: false,
      eachBatch: (payload) => finalOnFailure(failure, async () => {
        await before(payload.batch);
        await options.onBatch(toBatch(payload));
      }),
    });
    // kafkajs says that it runs even when joining the group failed.
    if (failure.ofKafka) {
      if (failure.ofWork) options.onCrash(failure.ofWork);
      throw failure.ofWork ?? failure.ofKafka;
    }
    failure.delivering = true;
  } catch (error) {
    await consumer.disconnect().catch(() => {});
    throw error;
  }
}

/** What Kafka says (the partition moved) is kafkajs's to handle; anything else ends the consumer at once. */
async function finalOnFailure(failure: Failure, work: () => Promise<void>): Promise<void> {
  // kafkajs still hands over the rest of what it fetched: nothing more is begun after the first failure.
  if (failure.ofWork) throw new kafkajs.KafkaJSNonRetriableError(failure.ofWork);
  try {
    await work();
  } catch (error) {
    if (error instanceof kafkajs.KafkaJSError) throw error;
    failure.ofWork ??= error as Error;
    throw new kafkajs.KafkaJSNonRetriableError(error as Error);
  }
}

function toBatch({ batch, heartbeat, resolveOffset, commitOffsetsIfNecessary, isRunning, isStale }: EachBatchPayload): IncomingBatch {
  return {
    records: batch.messages.map((message) => toRecord(batch, message)),
    heartbeat,
    active: () => isRunning() && !isStale(),
    done: async ({ offset }) => {
      resolveOffset(offset);
      await commitOffsetsIfNecessary();
    },
  };
}

function toRecord({ topic, partition }: Batch, { offset, key, headers, value }: KafkaMessage): IncomingRecord {
  const text = Object.entries(headers ?? {}).map(([name, raw]) => [name, plain(String(Array.isArray(raw) ? raw[0] : raw))]);
  return { topic, partition, offset, key: key ? plain(key.toString('utf8')) : null, headers: Object.fromEntries(text), value };
}

/** PostgreSQL takes no zero in a text, and a record must be kept even when it is nonsense. */
function plain(text: string): string {
  return text.replaceAll('\0', '');
}

function byTopic(lag: ReadonlyMap<string, number>): Record<string, number> {
  const total: Record<string, number> = {};
  for (const [partition, count] of lag) {
    const topic = partition.slice(0, partition.lastIndexOf('/'));
    total[topic] = (total[topic] ?? 0) + count;
  }
  return total;
}
