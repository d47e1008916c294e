import type { MailFigures } from '@osinum/contracts';
import type { SystemDatabase } from '@osinum/tenancy';

interface Row {
  waiting: number;
  lateSeconds: number | null;
  unsent: Record<string, number>;
  ended: Record<string, number>;
}

const byState = (where: string) =>
  `(SELECT coalesce(json_object_agg(state, n), '{}') FROM (SELECT state, count(*)::int AS n FROM delivery WHERE ${where} GROUP BY state) s)`;

const figures = `
  SELECT (SELECT count(*)::int FROM mail WHERE closed_at IS NULL) AS waiting,
    (SELECT round(extract(epoch FROM $1::timestamptz - min(next_attempt_at)))::int FROM mail
      WHERE closed_at IS NULL AND next_attempt_at <= $1::timestamptz) AS "lateSeconds",
    ${byState(`state NOT IN ('sent', 'resent', 'skipped')`)} AS unsent,
    ${byState(`ended_at > $1::timestamptz - interval '1 day'`)} AS ended`;

/** How the mails stand at a wall time, read under the system role: numbers and nothing else. */
export async function readMailFigures(system: SystemDatabase, now: Date): Promise<MailFigures> {
  const [{ waiting, lateSeconds, unsent, ended }] = await system.withSystem((tx) => tx.$queryRawUnsafe<[Row]>(figures, now));
  const of = (states: Record<string, number>) => (state: string) => states[state] ?? 0;
  const still = of(unsent);
  const over = of(ended);
  return {
    waiting,
    lateSeconds,
    queued: still('queued'),
    sending: still('sending'),
    failedTemporary: still('failed-temporary'),
    failedPermanent: still('failed-permanent'),
    lastDay: { sent: over('sent'), resent: over('resent'), skipped: over('skipped'), failedPermanent: over('failed-permanent') },
  };
}
