import { randomUUID } from 'node:crypto';
import { StructSchema, type Struct } from '@bufbuild/protobuf/wkt';
import type { EventType } from '@osinum/contracts';
import { createKafkaBus } from '../bus/kafka-bus.ts';
import { createKafka } from '../bus/kafka-client.ts';
import type { EventBus } from '../bus/event-bus.ts';
import { silentLogger } from './silent-logger.ts';

export const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
const options = { brokers, clientId: 'messaging-spec', logger: silentLogger };

/** Topics of one test, a group and two kinds of event; nobody else reads or writes them. */
export interface SpecTopics {
  group: string;
  fact: EventType<Struct>;
  state: EventType<Struct>;
  deadLetterTopic: string;
  bus: EventBus;
  remove(): Promise<void>;
}

/** Creates the topics of a test. Each has one partition, so that the order of arrival is known. */
export async function specTopics(): Promise<SpecTopics> {
  const group = `spec-${randomUUID()}`;
  const event = (kind: 'fact' | 'state'): EventType<Struct> => ({
    topic: `${group}.${kind}.v1`, type: kind === 'fact' ? 'Happened' : 'Thing', kind, owner: 'diagnostics', schema: StructSchema,
  });
  const fact = event('fact');
  const state = event('state');
  const deadLetterTopic = `${group}.dead-letter.v1`;
  const names = [fact.topic, state.topic, deadLetterTopic];
  const admin = createKafka(options).admin();
  await admin.connect();
  await admin.createTopics({ waitForLeaders: true, topics: names.map((topic) => ({ topic, numPartitions: 1, replicationFactor: 1 })) });
  const bus = createKafkaBus(options);
  return {
    group, fact, state, deadLetterTopic, bus,
    remove: async () => {
      await bus.close();
      await admin.deleteTopics({ topics: names });
      await admin.disconnect();
    },
  };
}
