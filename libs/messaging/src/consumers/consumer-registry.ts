import type { Consumer } from './consumer.ts';

/** The handlers of a group, by topic and type. */
export interface ConsumerRegistry<D> {
  readonly topics: readonly string[];
  find(topic: string, type: string): Consumer<D> | undefined;
}

/** Refuses two handlers of one event, and a topic that is both state and fact. */
export function consumerRegistry<D>(consumers: readonly Consumer<D>[]): ConsumerRegistry<D> {
  const byName = new Map<string, Consumer<D>>();
  const kinds = new Map<string, string>();
  for (const consumer of consumers) {
    const { topic, type, kind } = consumer.event;
    if (byName.has(`${topic} ${type}`)) throw new Error(`${type} of ${topic} has two handlers.`);
    if ((kinds.get(topic) ?? kind) !== kind) throw new Error(`${topic} carries both states and facts.`);
    byName.set(`${topic} ${type}`, consumer);
    kinds.set(topic, kind);
  }
  return { topics: [...kinds.keys()], find: (topic, type) => byName.get(`${topic} ${type}`) };
}
