import type { SqlTx } from '@osinum/tenancy';
import type { IncomingRecord } from '../bus/event-bus.ts';
import type { DeadLetter } from './dead-letters.ts';
import { eventIdOf } from './event-id-of.ts';

/**
 * Parks a record behind the open dead letter of its key; false when there is none. The key must be locked, so that a
 * replay neither closes the letter nor puts another in its place meanwhile. The letter's own event, delivered again, is
 * left alone.
 */
export async function parkBehindOpenLetter(tx: SqlTx, group: string, record: IncomingRecord): Promise<boolean> {
  const eventId = eventIdOf(record);
  const open = await tx.$queryRawUnsafe<{ event_id: string }[]>(
    `SELECT event_id FROM messaging.dead_letter WHERE consumer = $1 AND topic = $2 AND key = $3 AND resolved_at IS NULL`,
    group, record.topic, record.key,
  );
  if (open.length === 0) return false;
  if (open.some((letter) => letter.event_id === eventId)) return true;
  await tx.$executeRawUnsafe(
    `INSERT INTO messaging.parked (consumer, event_id, topic, partition, kafka_offset, key, headers, value)
     VALUES ($1, $2::uuid, $3, $4::int, $5::bigint, $6, $7::jsonb, $8) ON CONFLICT DO NOTHING`,
    group, eventId, record.topic, record.partition, record.offset, record.key, JSON.stringify(record.headers), record.value,
  );
  return true;
}

interface Row extends Omit<IncomingRecord, 'offset'> {
  kafka_offset: string;
}

/** The oldest event parked behind a letter. */
export async function firstParked(tx: SqlTx, { group, record }: DeadLetter): Promise<IncomingRecord | undefined> {
  const rows = await tx.$queryRawUnsafe<Row[]>(
    `SELECT topic, partition, kafka_offset, key, headers, value FROM messaging.parked
     WHERE consumer = $1 AND topic = $2 AND key = $3 ORDER BY position LIMIT 1`,
    group, record.topic, record.key,
  );
  return rows.map(({ kafka_offset: offset, ...rest }) => ({ ...rest, offset }))[0];
}

/** Takes an event off the parked ones. */
export async function unpark(tx: SqlTx, group: string, eventId: string): Promise<void> {
  await tx.$executeRawUnsafe('DELETE FROM messaging.parked WHERE consumer = $1 AND event_id = $2::uuid', group, eventId);
}
