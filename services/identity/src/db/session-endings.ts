import type { SqlTx } from '@osinum/tenancy';
import type { Tx } from './client.ts';

export type SessionEndingKey = Readonly<Record<'collectiviteId' | 'personId', string>>;

/** Notes that the sessions of a person in a collectivité must end; the pages are told after the commit. */
export async function requestSessionEnding(tx: Tx, key: SessionEndingKey, requestedAt: Date): Promise<void> {
  await tx.sessionEnding.upsert({
    where: { collectiviteId_personId: key },
    create: { ...key, requestedAt },
    update: { requestedAt, doneAt: null },
  });
}

/** The pages have ended them. A request made meanwhile stays open. */
export async function markSessionEnded(tx: Tx, { collectiviteId, personId }: SessionEndingKey, startedAt: Date, doneAt: Date): Promise<void> {
  await tx.sessionEnding.updateMany({ where: { collectiviteId, personId, doneAt: null, requestedAt: { lte: startedAt } }, data: { doneAt } });
}

/** Requests that no page has answered yet, under the system role: ids only. */
export async function listPendingSessionEndings(tx: SqlTx): Promise<SessionEndingKey[]> {
  return tx.$queryRawUnsafe<SessionEndingKey[]>(
    `SELECT collectivite_id::text AS "collectiviteId", person_id::text AS "personId"
     FROM session_ending WHERE done_at IS NULL ORDER BY requested_at LIMIT 100`,
  );
}
