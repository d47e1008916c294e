import type { SqlTx, SystemDatabase } from '@osinum/tenancy';
import { whereOpen, type ReplayFilter } from './replay-filter.ts';

/** An open dead letter, as the replay command shows it. */
export interface OpenLetter {
  eventId: string;
  topic: string;
  key: string | null;
  type: string | null;
  reason: string;
  attempts: number;
  failedAt: Date;
  instanceId: string | null;
  collectiviteId: string | null;
  /** A replay was asked for and has not been done yet. */
  replayAsked: boolean;
  /** How many events wait behind it. */
  parked: number;
}

const columns = `event_id AS "eventId", topic, key, type, reason, attempts, failed_at AS "failedAt", instance_id AS "instanceId",
  collectivite_id AS "collectiviteId", replay_requested_at IS NOT NULL AS "replayAsked",
  (SELECT count(*)::int FROM messaging.parked p WHERE p.consumer = l.consumer AND p.topic = l.topic AND p.key = l.key) AS parked`;

/** The open dead letters of a filter, oldest first, so many at most: what a replay would take. */
export function listOpen(database: SystemDatabase, filter: ReplayFilter, limit?: number): Promise<OpenLetter[]> {
  return database.withSystem((tx) => select(tx, filter, limit));
}

/** How much a replay would take. */
export interface ReplayWeight {
  letters: number;
  /** Events that wait behind them. */
  parked: number;
}

export async function weigh(tx: SqlTx, filter: ReplayFilter): Promise<ReplayWeight> {
  const { where, values } = whereOpen(filter);
  const rows = await tx.$queryRawUnsafe<ReplayWeight[]>(
    `WITH letter AS (SELECT consumer, topic, key FROM messaging.dead_letter WHERE ${where})
     SELECT (SELECT count(*)::int FROM letter) AS letters,
       (SELECT count(*)::int FROM messaging.parked p WHERE (p.consumer, p.topic, p.key) IN (SELECT consumer, topic, key FROM letter)) AS parked`,
    ...values,
  );
  return rows[0]!;
}

/**
 * Asks for a replay and gives back what it takes. The running service does it, with its own handlers: each dead
 * letter, then what is parked behind it, in order. Asking again for what was replayed takes nothing.
 */
export function requestReplay(database: SystemDatabase, filter: ReplayFilter): Promise<OpenLetter[]> {
  return database.withSystem(async (tx) => {
    const letters = await select(tx, filter);
    await markForReplay(tx, filter);
    return letters;
  });
}

/** The same within a transaction of one's own: the service takes the letters up once it commits. */
export async function markForReplay(tx: SqlTx, filter: ReplayFilter): Promise<void> {
  const { where, values } = whereOpen(filter);
  await tx.$executeRawUnsafe(`UPDATE messaging.dead_letter SET replay_requested_at = clock_timestamp() WHERE ${where}`, ...values);
}

/** Gives up dead letters: they count as applied, and a replay drains what is parked behind them. */
export function discard(database: SystemDatabase, filter: ReplayFilter): Promise<OpenLetter[]> {
  return database.withSystem(async (tx) => {
    const letters = await select(tx, filter);
    const { where, values } = whereOpen(filter);
    await tx.$executeRawUnsafe(
      `INSERT INTO messaging.inbox (consumer, event_id) SELECT consumer, event_id FROM messaging.dead_letter WHERE ${where} ON CONFLICT DO NOTHING`,
      ...values,
    );
    await tx.$executeRawUnsafe(`UPDATE messaging.dead_letter SET replay_requested_at = clock_timestamp() WHERE ${where}`, ...values);
    return letters;
  });
}

/** How many of these letters still wait for the service to take them up. */
export async function countWaiting(database: SystemDatabase, group: string, letters: readonly OpenLetter[]): Promise<number> {
  const rows = await database.withSystem((tx) =>
    tx.$queryRawUnsafe<{ waiting: number }[]>(
      `SELECT count(*)::int AS waiting FROM messaging.dead_letter
       WHERE consumer = $1 AND event_id = ANY ($2::uuid[]) AND resolved_at IS NULL AND replay_requested_at IS NOT NULL`,
      group,
      letters.map(({ eventId }) => eventId),
    ),
  );
  return rows[0]?.waiting ?? 0;
}

function select(tx: SqlTx, filter: ReplayFilter, limit?: number): Promise<OpenLetter[]> {
  const { where, values } = whereOpen(filter);
  const atMost = limit === undefined ? '' : `LIMIT ${Math.trunc(limit)}`;
  return tx.$queryRawUnsafe<OpenLetter[]>(
    `SELECT ${columns} FROM messaging.dead_letter l WHERE ${where} ORDER BY failed_at, kafka_offset ${atMost}`,
    ...values,
  );
}
