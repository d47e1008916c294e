import { newId, traceparent } from '@osinum/kernel';
import type { SqlTx } from '@osinum/tenancy';
import type { IncomingRecord } from '../bus/event-bus.ts';
import { insertOutboxRow } from '../outbox/outbox-row.ts';
import { eventIdOf } from './event-id-of.ts';
import { describeLetter, letterPayload } from './describe-letter.ts';

/** An event that could not be applied, with all it takes to try again. */
export interface DeadLetter {
  group: string;
  eventId: string;
  record: IncomingRecord;
  reason: string;
  attempts: number;
}

/** The letter of a record that failed. */
export function deadLetterOf(group: string, record: IncomingRecord, { error, attempts }: { error: Error; attempts: number }): DeadLetter {
  return { group, eventId: eventIdOf(record), record, reason: `${error.name}: ${error.message}`, attempts };
}

/** Writes or reopens a letter, and publishes it through the outbox. */
export async function saveLetter(tx: SqlTx, letter: DeadLetter, topic: string): Promise<void> {
  const { group, eventId, record, reason, attempts } = letter;
  const envelope = describeLetter(record);
  await tx.$executeRawUnsafe(
    `INSERT INTO messaging.dead_letter (consumer, event_id, topic, partition, kafka_offset, key, type, headers, value,
       instance_id, collectivite_id, occurred_at, reason, attempts)
     VALUES ($1, $2::uuid, $3, $4::int, $5::bigint, $6, $7, $8::jsonb, $9, $10::uuid, $11::uuid, $12::timestamptz, $13, $14::int)
     ON CONFLICT (consumer, event_id) DO UPDATE SET reason = excluded.reason, attempts = dead_letter.attempts + excluded.attempts,
       failed_at = clock_timestamp(), replay_requested_at = NULL, resolved_at = NULL`,
    group, eventId, record.topic, record.partition, record.offset, record.key, envelope.type, JSON.stringify(record.headers),
    record.value, envelope.instanceId, envelope.collectiviteId, envelope.occurredAt, reason, attempts,
  );
  await insertOutboxRow(tx, {
    id: newId(),
    topic,
    type: 'DeadLetter',
    key: record.key || eventId,
    payload: letterPayload(letter),
    occurredAt: new Date(envelope.occurredAt ?? 0),
    instanceId: envelope.instanceId ?? undefined,
    collectiviteId: envelope.collectiviteId ?? undefined,
    causationId: eventId,
    traceparent: traceparent(),
  });
}

/** The keys that have an open letter. */
export function openLetters(tx: SqlTx, group: string): Promise<{ topic: string; key: string }[]> {
  return tx.$queryRawUnsafe(
    'SELECT DISTINCT topic, key FROM messaging.dead_letter WHERE consumer = $1 AND key IS NOT NULL AND resolved_at IS NULL',
    group,
  );
}

/** How many letters wait. */
export async function countOpenLetters(tx: SqlTx, group: string): Promise<number> {
  const rows = await tx.$queryRawUnsafe<{ open: number }[]>(
    'SELECT count(*)::int AS open FROM messaging.dead_letter WHERE consumer = $1 AND resolved_at IS NULL',
    group,
  );
  return rows[0]?.open ?? 0;
}

interface Row {
  event_id: string;
  topic: string;
  partition: number;
  kafka_offset: string;
  key: string | null;
  headers: Record<string, string>;
  value: Buffer | null;
  reason: string;
  attempts: number;
}

/** The letters to replay, oldest first. */
export async function requestedLetters(tx: SqlTx, group: string): Promise<DeadLetter[]> {
  const rows = await tx.$queryRawUnsafe<Row[]>(
    `SELECT event_id, topic, partition, kafka_offset, key, headers, value, reason, attempts FROM messaging.dead_letter
     WHERE consumer = $1 AND resolved_at IS NULL AND replay_requested_at IS NOT NULL ORDER BY failed_at, kafka_offset`,
    group,
  );
  return rows.map(({ event_id: eventId, kafka_offset: offset, reason, attempts, ...rest }) => ({
    group, eventId, reason, attempts, record: { ...rest, offset },
  }));
}

/** Whether a letter still waits for the replay that was asked for. */
export async function isRequested(tx: SqlTx, { group, eventId }: DeadLetter): Promise<boolean> {
  const rows = await tx.$queryRawUnsafe<object[]>(
    `SELECT FROM messaging.dead_letter
     WHERE consumer = $1 AND event_id = $2::uuid AND resolved_at IS NULL AND replay_requested_at IS NOT NULL`,
    group, eventId,
  );
  return rows.length > 0;
}

/** A replay failed: the letter stays open, and waits for another request. */
export async function replayFailed(tx: SqlTx, { group, eventId }: DeadLetter, error: Error): Promise<void> {
  await tx.$executeRawUnsafe(
    `UPDATE messaging.dead_letter SET attempts = attempts + 1, reason = $3, replay_requested_at = NULL
     WHERE consumer = $1 AND event_id = $2::uuid`,
    group, eventId, `${error.name}: ${error.message}`,
  );
}

/** Closes a letter whose place another one takes: what is parked waits behind that one. */
export async function supersede(tx: SqlTx, { group, eventId }: DeadLetter): Promise<void> {
  await tx.$executeRawUnsafe(
    `UPDATE messaging.dead_letter SET resolved_at = clock_timestamp(), replay_requested_at = NULL
     WHERE consumer = $1 AND event_id = $2::uuid`,
    group, eventId,
  );
}

/** Closes a letter unless an event is parked behind it. The key must be locked: none is parked meanwhile. */
export async function closeLetter(tx: SqlTx, { group, eventId, record }: DeadLetter): Promise<boolean> {
  const closed = await tx.$executeRawUnsafe(
    `UPDATE messaging.dead_letter SET resolved_at = clock_timestamp(), replay_requested_at = NULL
     WHERE consumer = $1 AND event_id = $2::uuid
       AND NOT EXISTS (SELECT FROM messaging.parked WHERE consumer = $1 AND topic = $3 AND key = $4)`,
    group, eventId, record.topic, record.key,
  );
  return closed > 0;
}
