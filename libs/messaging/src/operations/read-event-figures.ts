import type { SystemDatabase } from '@osinum/tenancy';
import { relayLock } from '../outbox/relay-connection.ts';

/** How the events of one database stand. Ages are in seconds, by wall time; null when nothing waits. */
export interface EventFigures {
  outbox: {
    /** Events written and not yet published. */
    pending: number;
    oldestSeconds: number | null;
    /** Whether a relay, in whichever process, holds the lock and publishes. */
    relayed: boolean;
  };
  /** Facts applied during the last five minutes. */
  appliedLately: number;
  deadLetters: {
    open: number;
    oldestSeconds: number | null;
    /** Events that wait behind them. */
    parked: number;
    byType: { topic: string; type: string | null; open: number }[];
  };
}

interface Row {
  pending: number;
  pendingSeconds: number | null;
  relayed: boolean;
  applied: number;
  open: number;
  openSeconds: number | null;
  parked: number;
  byType: EventFigures['deadLetters']['byType'];
}

const secondsSince = (column: string) => `round(extract(epoch FROM clock_timestamp() - min(${column})))::int`;

const figures = `
  WITH pending AS (SELECT count(*)::int AS n, ${secondsSince('created_at')} AS age FROM messaging.outbox WHERE published_at IS NULL),
    letter AS (SELECT topic, type, failed_at FROM messaging.dead_letter WHERE consumer = $1 AND resolved_at IS NULL),
    by_type AS (SELECT topic, type, count(*)::int AS open FROM letter GROUP BY topic, type ORDER BY topic, type)
  SELECT (SELECT n FROM pending) AS pending, (SELECT age FROM pending) AS "pendingSeconds",
    EXISTS (SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
      WHERE l.locktype = 'advisory' AND l.granted AND l.objid = $2 AND d.datname = current_database()) AS relayed,
    (SELECT count(*)::int FROM messaging.inbox WHERE consumer = $1 AND processed_at > clock_timestamp() - interval '5 minutes') AS applied,
    (SELECT count(*)::int FROM letter) AS open, (SELECT ${secondsSince('failed_at')} FROM letter) AS "openSeconds",
    (SELECT count(*)::int FROM messaging.parked WHERE consumer = $1) AS parked,
    coalesce((SELECT json_agg(by_type) FROM by_type), '[]') AS "byType"`;

/** Reads outbox, inbox and dead letters of a service under its system role, in one statement. */
export async function readEventFigures(database: SystemDatabase, group: string): Promise<EventFigures> {
  const [row] = await database.withSystem((tx) => tx.$queryRawUnsafe<[Row]>(figures, group, relayLock));
  return {
    outbox: { pending: row.pending, oldestSeconds: row.pendingSeconds, relayed: row.relayed },
    appliedLately: row.applied,
    deadLetters: { open: row.open, oldestSeconds: row.openSeconds, parked: row.parked, byType: row.byType },
  };
}
