import type { mailOperationsRoutes, ResponseOf } from '@osinum/contracts';
import type { SystemDatabase } from '@osinum/tenancy';
import type { Tx } from './client.ts';

export type FailedMail = ResponseOf<typeof mailOperationsRoutes.listFailedMails>['mails'][number];

const SHOWN = 100;

/** Mails that failed for somebody, the last first, under the system role: what they are about, never to whom. */
export async function listFailedMails(system: SystemDatabase): Promise<FailedMail[]> {
  const rows = await system.withSystem((tx) =>
    tx.$queryRawUnsafe<(Omit<FailedMail, 'failedAt'> & { failedAt: Date | null })[]>(
      `SELECT DISTINCT ON (failed_at, d.mail_id) d.mail_id::text AS "mailId", d.instance_id::text AS "instanceId",
         split_part(m.send_key, ':', 1) AS kind, d.state, d.reason_code AS "reasonCode", d.attempts, d.ended_at AS "failedAt"
       FROM (SELECT *, max(ended_at) OVER (PARTITION BY instance_id, mail_id) AS failed_at
             FROM (SELECT instance_id, mail_id, state, reason_code, attempts, ended_at FROM delivery
                   WHERE state IN ('failed-temporary', 'failed-permanent')) f) d
       JOIN mail m ON m.instance_id = d.instance_id AND m.id = d.mail_id
       ORDER BY failed_at DESC NULLS LAST, d.mail_id, d.ended_at DESC LIMIT ${SHOWN}`,
    ),
  );
  return rows.map(({ failedAt, ...mail }) => ({ ...mail, failedAt: failedAt?.toISOString() ?? null }));
}

/** In whose name a mail leaves; undefined for a mail that nobody sends. */
export async function findInstanceOfMail(system: SystemDatabase, mailId: string): Promise<string | undefined> {
  const rows = await system.withSystem((tx) =>
    tx.$queryRawUnsafe<{ instanceId: string }[]>('SELECT instance_id::text AS "instanceId" FROM mail WHERE id = $1::uuid', mailId),
  );
  return rows[0]?.instanceId;
}

/** Opens a mail again, closed or not: the next sweep takes it up. */
export async function reopenMail(tx: Tx, instanceId: string, id: string, now: Date): Promise<void> {
  await tx.mail.update({ where: { instanceId_id: { instanceId, id } }, data: { closedAt: null, nextAttemptAt: now, attempts: 0 } });
}
