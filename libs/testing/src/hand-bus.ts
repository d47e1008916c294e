import { randomUUID } from 'node:crypto';
import type { Message, MessageInitShape } from '@bufbuild/protobuf';
import type { GenMessage } from '@bufbuild/protobuf/codegenv2';
import type { EventType } from '@osinum/contracts';
import { encodePayload, toHeaders, type EventBus, type EventMeta, type IncomingRecord } from '@osinum/messaging';

type Subscriber = Parameters<EventBus['consume']>[0];

/** The envelope of an event put in by hand; what is left out is made up. */
export type HandMeta = Partial<EventMeta> & { id?: string };

/** A bus without Kafka, whose events are put in by hand: the consumers, their inbox and their dead letters are the real ones. */
export class HandBus implements EventBus {
  #subscriber: Subscriber | undefined;
  #offset = 0;

  async publishBatch(): Promise<void> {}

  async consume(subscriber: Subscriber) {
    await subscriber.onJoin();
    this.#subscriber = subscriber;
    return { stop: async () => {}, status: () => ({ lastHeartbeatAt: undefined, lag: {} }) };
  }

  async close(): Promise<void> {}

  /** Delivers an event and waits until it was handled. Gives back its record, to deliver it again. */
  async deliver<M extends Message>(event: EventType<M>, message: MessageInitShape<GenMessage<M>>, meta: HandMeta = {}): Promise<IncomingRecord> {
    return this.deliverText(event, encodePayload<GenMessage<M>>(event.schema, message), meta);
  }

  /** Delivers an event whose message is this text, whatever it is. */
  async deliverText({ topic, type, kind }: EventType<any>, text: string, meta: HandMeta = {}): Promise<IncomingRecord> {
    const { key = randomUUID(), id = randomUUID(), occurredAt = new Date(), ...rest } = meta;
    const aggregateVersion = kind === 'state' ? 1 : undefined;
    const headers = toHeaders({ aggregateVersion, ...rest, id, type, occurredAt });
    const record = { topic, partition: 0, offset: String(this.#offset++), key, headers, value: Buffer.from(text) };
    await this.redeliver(record);
    return record;
  }

  /** Delivers a record again, as Kafka does after a crash. */
  async redeliver(record: IncomingRecord): Promise<void> {
    if (!this.#subscriber) throw new Error('nobody consumes from this bus yet');
    await this.#subscriber.onBatch({ records: [record], heartbeat: async () => {}, done: async () => {}, active: () => true });
  }
}
