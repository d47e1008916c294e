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
  /** How many events wait behind it. */
  parked: number;
}

const columns = `event_id AS "eventId", topic, key, type, reason, attempts, failed_at AS "failedAt",
  (SELECT count(*)::int FROM messaging.parked p WHERE p.consumer = l.consumer AND p.topic = l.topic AND p.key = l.key) AS parked`;

/** The open dead letters of a filter, oldest first: what a replay would take. */
export function listOpen(database: SystemDatabase, filter: ReplayFilter): Promise<OpenLetter[]> {
  return database.withSystem((tx) => select(tx, filter));
}

/**
 * Asks for a replay and gives back what it takes. The running service does it, with its own handlers: each dead
 * letter, then what is parked behind it, in order. Asking again for what was replayed takes nothing.
 */
export function requestReplay(database: SystemDatabase, filter: ReplayFilter): Promise<OpenLetter[]> {
  return database.withSystem(async (tx) => {
    const letters = await select(tx, filter);
    const { where, values } = whereOpen(filter);
    await tx.$executeRawUnsafe(`UPDATE messaging.dead_letter SET replay_requested_at = clock_timestamp() WHERE ${where}`, ...values);
    return letters;
  });
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

function select(tx: SqlTx, filter: ReplayFilter): Promise<OpenLetter[]> {
  const { where, values } = whereOpen(filter);
  return tx.$queryRawUnsafe<OpenLetter[]>(`SELECT ${columns} FROM messaging.dead_letter l WHERE ${where} ORDER BY failed_at, kafka_offset`, ...values);
}
