import type { EventBus, IncomingRecord } from '@osinum/messaging';

/** A bus without Kafka: delivers what the test says, when it says, and returns once it was handled. */
export function scriptedBus() {
  type Options = Parameters<EventBus['consume']>[0];
  let consumer: Options | undefined;
  let offset = 0;
  const bus: EventBus = {
    publishBatch: async () => {},
    close: async () => {},
    consume: async (options) => {
      consumer = options;
      return { stop: async () => {}, status: () => ({ lastHeartbeatAt: undefined, lag: {} }) };
    },
  };
  const deliver = async (record: Omit<IncomingRecord, 'partition' | 'offset'>) => {
    const records = [{ ...record, partition: 0, offset: String(offset++) }];
    await consumer?.onBatch({ records, heartbeat: async () => {}, done: async () => {}, active: () => true });
  };
  return { bus, deliver };
}
