import { randomUUID } from 'node:crypto';
import { fromJson, type JsonValue, type Message } from '@bufbuild/protobuf';
import type { EventType } from '@osinum/contracts';
import { createKafkaBus, fromHeaders, type IncomingRecord, type Logger, type Received } from '@osinum/messaging';
import { eventually, type EventuallyOptions } from './eventually.ts';

const ignore = () => {};
const silent: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** An independent consumer that remembers every event of one type. */
export interface EventProbe<M extends Message> {
  /** All that came so far, also from before the probe. */
  readonly events: readonly Received<M>[];
  /** Waits for an event that satisfies the question. */
  next(question: (event: Received<M>) => boolean, options?: EventuallyOptions): Promise<Received<M>>;
  stop(): Promise<void>;
}

/** Watches a type of event on Kafka, under a group of its own, from the beginning of its topic. */
export async function eventProbe<M extends Message>(type: EventType<M>, brokers = process.env['KAFKA_BROKERS'] ?? ''): Promise<EventProbe<M>> {
  const events: Received<M>[] = [];
  const bus = createKafkaBus({ brokers: brokers.split(','), clientId: 'event-probe', logger: silent });
  const subscription = await bus.consume({
    group: `probe-${randomUUID()}`,
    topics: [type.topic],
    mustExist: [type.topic],
    onJoin: async () => {},
    onCrash: ignore,
    onLost: ignore,
    onBatch: async (batch) => {
      for (const record of batch.records) {
        if (record.headers['type'] === type.type) events.push(read(type, record));
        await batch.done(record);
      }
    },
  });
  return {
    events,
    next: (question, options) =>
      eventually(() => {
        const found = events.find(question);
        if (!found) throw new Error(`no such ${type.type} among ${events.length} on ${type.topic}`);
        return found;
      }, options),
    stop: async () => {
      await subscription.stop();
      await bus.close();
    },
  };
}

function read<M extends Message>(type: EventType<M>, { topic, key, headers, value }: IncomingRecord): Received<M> {
  const message = fromJson(type.schema, JSON.parse(String(value)) as JsonValue, { ignoreUnknownFields: true });
  return { ...fromHeaders(headers), topic, key: key ?? '', message };
}
