import { randomUUID } from 'node:crypto';
import type { EventBus, IncomingRecord, Subscription } from '../bus/event-bus.ts';

export interface Witness {
  records: IncomingRecord[];
  stop(): Promise<void>;
}

/** Reads a topic from its beginning, as a group of its own. */
export async function witness(bus: EventBus, topic: string): Promise<Witness> {
  const records: IncomingRecord[] = [];
  const subscription: Subscription = await bus.consume({
    group: `witness-${randomUUID()}`,
    topics: [topic],
    mustExist: [topic],
    onJoin: async () => {},
    onBatch: async (batch) => {
      for (const record of batch.records) {
        records.push(record);
        await batch.done(record);
      }
    },
    onCrash: () => {},
    onLost: () => {},
  });
  return { records, stop: () => subscription.stop() };
}
