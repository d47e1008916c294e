import { Kafka, logLevel } from 'kafkajs';

/** An event as it stands on Kafka, read without any of the platform's code. */
export interface WitnessedEvent {
  topic: string;
  type: string;
  key: string;
  at: Date;
  payload: Record<string, unknown>;
}

export interface Witness {
  /** The first event of this type that matches, already seen or to come. */
  waitFor(type: string, matches: (event: WitnessedEvent) => boolean, timeoutMs?: number): Promise<WitnessedEvent>;
  stop(): Promise<void>;
}

/** Listens to topics on its own: no group of the platform, no library of the platform. */
export async function callWitness(brokers: string[], topics: string[]): Promise<Witness> {
  const kafka = new Kafka({ clientId: 'witness', brokers, logLevel: logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId: `witness-${crypto.randomUUID()}`, maxWaitTimeInMs: 200 });
  const seen: WitnessedEvent[] = [];
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ topic, message }) => {
      seen.push({
        topic,
        type: String(message.headers?.['type'] ?? ''),
        key: String(message.key ?? ''),
        at: new Date(Number(message.timestamp)),
        payload: JSON.parse(String(message.value ?? '{}')) as Record<string, unknown>,
      });
    },
  });
  return {
    async waitFor(type, matches, timeoutMs = 20_000) {
      const deadline = Date.now() + timeoutMs;
      for (;;) {
        const found = seen.find((event) => event.type === type && matches(event));
        if (found) return found;
        if (Date.now() > deadline) throw new Error(`Aucun événement ${type} en ${timeoutMs} ms (${seen.length} vus)`);
        await new Promise((resume) => setTimeout(resume, 50));
      }
    },
    stop: () => consumer.disconnect(),
  };
}
