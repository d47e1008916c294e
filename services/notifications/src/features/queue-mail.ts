import { newId, systemClock, traceparent } from '@osinum/kernel';
import type { Tx } from '../db/client.ts';
import { insertMail } from '../db/mails.ts';
import type { MailFacts } from '../domain/mail-facts.ts';
import type { SendKey } from '../domain/mail-key.ts';
import { isStale } from '../domain/staleness.ts';

export interface MailToQueue {
  /** In whose name it leaves. */
  instanceId: string;
  collectiviteId: string;
  sendKey: SendKey;
  facts: MailFacts;
}

/** Queues a mail, once for its key. It leaves at the next sweep: wall time, whatever the business clock says. */
export async function queueMail(tx: Tx, mail: MailToQueue, now: Date): Promise<void> {
  await insertMail(tx, { ...mail, id: newId(), createdAt: now, nextAttemptAt: systemClock.now(), traceparent: traceparent() });
}

/** The same for something that has just happened; old news, heard of by a replay, is not written about. */
export async function queueNews(tx: Tx, mail: MailToQueue, happenedAt: Date, now: Date): Promise<void> {
  if (!isStale(happenedAt, now)) await queueMail(tx, mail, now);
}
