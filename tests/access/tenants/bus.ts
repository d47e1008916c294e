import { events } from '@osinum/contracts';
import { Kafka, logLevel } from 'kafkajs';

/** An event as it stands on the bus: headers and payload in one text. */
export interface Heard {
  readonly topic: string;
  readonly type: string;
  readonly text: string;
}

/** Everything that stands on the topics of the platform, read without its libraries, up to where they end now. */
export async function hearEverything(): Promise<Heard[]> {
  const kafka = new Kafka({ clientId: 'listener', brokers: process.env['KAFKA_BROKERS']!.split(','), logLevel: logLevel.NOTHING });
  const topics = [...new Set(Object.values(events).map(({ topic }) => topic))];
  const groupId = `listener-${crypto.randomUUID()}`;
  const [admin, consumer] = [kafka.admin(), kafka.consumer({ groupId, maxWaitTimeInMs: 100 })];
  await Promise.all([admin.connect(), consumer.connect()]);
  const ends = await endsOf(topics, (topic) => admin.fetchTopicOffsets(topic));
  const heard: Heard[] = [];
  await consumer.subscribe({ topics, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { topic, partition, lastOffset } }) => {
      if (BigInt(lastOffset) + 1n >= (ends.get(`${topic} ${partition}`) ?? 0n)) ends.delete(`${topic} ${partition}`);
      if (ends.size === 0) resolve();
    });
    const eachMessage: Parameters<typeof consumer.run>[0] = {
      eachMessage: async ({ topic, message: { headers = {}, key, value } }) => {
        const told = Object.entries(headers).map(([name, header]) => `${name}: ${String(header)}`);
        heard.push({ topic, type: String(headers['type']), text: [...told, String(key), String(value)].join('\n') });
      },
    };
    consumer.run(eachMessage).catch(reject);
  });
  await consumer.disconnect();
  await admin.deleteGroups([groupId]).catch(() => undefined);
  await admin.disconnect();
  return heard;
}

/** Where each partition that holds something ends. */
async function endsOf(topics: readonly string[], offsetsOf: (topic: string) => Promise<{ partition: number; high: string; low: string }[]>): Promise<Map<string, bigint>> {
  const ends = new Map<string, bigint>();
  for (const topic of topics) {
    for (const { partition, high, low } of await offsetsOf(topic)) {
      if (BigInt(high) > BigInt(low)) ends.set(`${topic} ${partition}`, BigInt(high));
    }
  }
  return ends;
}
