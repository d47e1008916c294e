import type { Operation } from '@osinum/kernel';
import type { IncomingRecord } from '../bus/event-bus.ts';
import type { AnyEventType } from '../envelope/event-meta.ts';

/** An event is written in the outbox: its handlers, wherever they are, continue this. */
export function creationOf({ topic, type }: AnyEventType, id: string): Operation {
  const attributes = { ...named(topic, 'create'), 'osinum.event.type': type, 'messaging.message.id': id };
  return { name: `create ${type}`, kind: 'producer', attributes };
}

/** A batch of the outbox goes to Kafka: part of the trace of its one event, or for several a trace that names theirs. */
export function sendingOf(topics: readonly string[], causes: readonly string[]): Operation {
  const [topic, ...others] = new Set(topics);
  const name = topic && others.length === 0 ? topic : 'several topics';
  const attributes = { ...named(name, 'send'), 'messaging.batch.message_count': topics.length };
  return { name: `send ${name}`, kind: 'client', attributes, parent: causes.length === 1 ? causes[0] : undefined, links: causes };
}

/** A fact is handled: the trace of what told it goes on. */
export function processingOf(group: string, { topic, type }: AnyEventType, { headers }: Pick<IncomingRecord, 'headers'>): Operation {
  const { id, traceparent = null } = headers;
  const attributes = { ...processedBy(group, topic), 'osinum.event.type': type, ...(id && { 'messaging.message.id': id }) };
  return { name: `process ${type}`, kind: 'consumer', attributes, parent: traceparent };
}

/** States are handled together: as a fact when there is one, else for all those that they follow from. */
export function batchProcessingOf(group: string, event: AnyEventType, records: readonly Pick<IncomingRecord, 'headers'>[]): Operation {
  const [first, ...others] = records;
  if (first && others.length === 0) return processingOf(group, event, first);
  const links = records.map(({ headers }) => headers['traceparent']).filter((one) => one !== undefined);
  const attributes = { ...processedBy(group, event.topic), 'messaging.batch.message_count': records.length };
  return { name: `process ${event.topic}`, kind: 'consumer', attributes, links };
}

const processedBy = (group: string, topic: string) => ({ ...named(topic, 'process'), 'messaging.consumer.group.name': group });

function named(topic: string, operation: 'create' | 'send' | 'process') {
  return {
    'messaging.system': 'kafka',
    'messaging.destination.name': topic,
    'messaging.operation.name': operation,
    'messaging.operation.type': operation,
  } as const;
}
