import type { EventType } from '../events/registry.ts';
import { fieldsTable, reachable, titleOf, valuesTable } from './describe-message.ts';
import { anchor, code, table } from './markdown.ts';

/** A topic as deploy/kafka/topics.yaml declares it. */
export interface TopicToDescribe {
  readonly name: string;
  readonly kind: 'state' | 'fact' | 'dead-letter';
  readonly owner: string;
  readonly partitions: number;
  readonly retentionDays?: number;
}

export interface EventsToDescribe {
  readonly topics: readonly TopicToDescribe[];
  readonly events: readonly EventType[];
  readonly comments: ReadonlyMap<string, string>;
  /** By service, the events it has a handler for. */
  readonly consumers: Readonly<Record<string, readonly Pick<EventType, 'topic' | 'type'>[]>>;
}

/** The headers of every event; their list is compared with the code by a test. */
export const envelope: Readonly<Record<string, string>> = {
  id: 'UUID of the event; what arrives twice has the same',
  type: 'name of the message',
  'occurred-at': 'date-time of the change',
  'instance-id': 'instance in which it happened, when there is one',
  'collectivite-id': 'collectivité it is about, when there is one',
  'aggregate-version': 'version of the aggregate, taken under its lock: a reader keeps the greatest',
  'causation-id': 'the event that caused it',
  actor: 'id of the person who acted, when one did',
  traceparent: 'W3C trace context',
};

/** The page of events: each topic with its owner, its messages, their fields and who reads them. */
export function eventsPage(context: EventsToDescribe): string {
  const topics = context.topics.filter(({ kind }) => kind !== 'dead-letter');
  return [
    introduction,
    '## Topics',
    table(['topic', 'kind', 'owner', 'partitions', 'kept', 'consumed by'], topics.map((topic) => summary(topic, context))),
    '## Envelope',
    'Kafka headers, as text. The key of a record is the id of the aggregate: the events of one key keep their order. The value is the message in proto3 JSON: a zero, an empty text and `false` are left out; a reader ignores fields it does not know.',
    table(['header', ''], Object.entries(envelope).map(([name, meaning]) => [code(name), meaning])),
    ...topics.flatMap((topic) => topicSection(topic, context)),
    '## Dead letters',
    deadLetters(context.topics),
    '## Types that messages share',
    ...sharedTypes(context),
  ].join('\n\n').concat('\n');
}

const introduction = `# Events

Generated from the registry of events, the \`.proto\` files, \`deploy/kafka/topics.yaml\` and the consumers of each service by \`npm run docs\`: do not edit.

A **state** topic is compacted: each record is the whole state of its key, the greatest version wins. A **fact** topic tells what happened, applied once per event id. One service owns a topic and alone writes to it; the major version is in the name, and a change that breaks readers makes a new topic.`;

function summary(topic: TopicToDescribe, context: EventsToDescribe): string[] {
  const readers = readersOf(eventsOf(topic, context), context);
  return [`[${code(topic.name)}](#${anchor(topic.name)})`, topic.kind, topic.owner, String(topic.partitions), kept(topic), readers.join(', ') || '–'];
}

function topicSection(topic: TopicToDescribe, context: EventsToDescribe): string[] {
  return [`## ${topic.name}`, `${topic.kind === 'state' ? 'State' : 'Fact'}, owned by ${topic.owner}, ${kept(topic)}.`, ...eventsOf(topic, context).flatMap((event) => eventSection(event, context))];
}

function eventSection(event: EventType, context: EventsToDescribe): string[] {
  const comment = context.comments.get(event.schema.typeName);
  const readers = readersOf([event], context);
  return [
    `### ${event.type}`,
    ...(comment ? [comment] : []),
    readers.length > 0 ? `Applied by ${readers.join(', ')}.` : 'Nobody applies it yet.',
    fieldsTable(event.schema, context.comments),
  ];
}

function sharedTypes({ events, comments }: EventsToDescribe): string[] {
  const types = events.reduce((found, { schema }) => reachable(schema, found), new Map());
  return [...types.values()].sort((a, b) => (a.typeName < b.typeName ? -1 : 1)).flatMap((type) => {
    const comment = comments.get(type.typeName);
    return [`### ${titleOf(type)}`, ...(comment ? [comment] : []), type.kind === 'enum' ? valuesTable(type, comments) : fieldsTable(type, comments)];
  });
}

function deadLetters(topics: readonly TopicToDescribe[]): string {
  const names = topics.filter(({ kind }) => kind === 'dead-letter').map(({ name }) => code(name));
  return `${names.join(', ')}: the record that a service could not apply, as it came, with the reason. The service's own table \`messaging.dead_letter\` is what a replay works on; the topic is for whoever watches from outside.`;
}

const eventsOf = ({ name }: TopicToDescribe, { events }: EventsToDescribe) => events.filter(({ topic }) => topic === name);
const kept = ({ kind, retentionDays }: TopicToDescribe) => (kind === 'state' ? 'compacted' : `${retentionDays} days`);

function readersOf(events: readonly EventType[], { consumers }: EventsToDescribe): string[] {
  const isOne = (applied: Pick<EventType, 'topic' | 'type'>) => events.some(({ topic, type }) => applied.topic === topic && applied.type === type);
  return Object.entries(consumers).filter(([, applied]) => applied.some(isOne)).map(([service]) => service);
}
