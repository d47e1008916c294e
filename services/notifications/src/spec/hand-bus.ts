import { randomUUID } from 'node:crypto';
import type { Message, MessageInitShape } from '@bufbuild/protobuf';
import type { GenMessage } from '@bufbuild/protobuf/codegenv2';
import type { EventType } from '@osinum/contracts';
import { encodePayload, toHeaders, type EventBus, type EventMeta, type IncomingRecord } from '@osinum/messaging';

type OnBatch = Parameters<EventBus['consume']>[0]['onBatch'];

/** A bus whose events are put in by hand: the consumer runner, its inbox and its dead letters are the real ones. */
export class HandBus implements EventBus {
  #onBatch: OnBatch | undefined;
  #offset = 0;

  async publishBatch(): Promise<void> {}

  async consume({ onBatch, onJoin }: Parameters<EventBus['consume']>[0]) {
    await onJoin();
    this.#onBatch = onBatch;
    return { stop: async () => {}, status: () => ({ lastHeartbeatAt: undefined, lag: {} }) };
  }

  async close(): Promise<void> {}

  /** Delivers an event once, and waits until it has been handled. Gives back its record, to deliver it again. */
  async deliver<M extends Message>(
    event: EventType<M>,
    message: MessageInitShape<GenMessage<M>>,
    meta: Partial<EventMeta> & { occurredAt: Date },
  ): Promise<IncomingRecord> {
    const record: IncomingRecord = {
      topic: event.topic,
      partition: 0,
      offset: String(this.#offset++),
      key: meta.key ?? randomUUID(),
      headers: toHeaders({ id: randomUUID(), type: event.type, ...meta }),
      value: Buffer.from(encodePayload<GenMessage<M>>(event.schema, message)),
    };
    await this.redeliver(record);
    return record;
  }

  async redeliver(record: IncomingRecord): Promise<void> {
    await this.#onBatch!({ records: [record], heartbeat: async () => {}, done: async () => {}, active: () => true });
  }
}
