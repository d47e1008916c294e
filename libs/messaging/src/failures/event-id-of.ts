import { createHash } from 'node:crypto';
import type { IncomingRecord } from '../bus/event-bus.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The event's id; for a record without one, an id made of its place in Kafka. */
export function eventIdOf({ headers, topic, partition, offset }: IncomingRecord): string {
  const id = headers['id'];
  if (id && uuid.test(id)) return id.toLowerCase();
  const hash = createHash('sha256').update(`${topic}/${partition}/${offset}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
