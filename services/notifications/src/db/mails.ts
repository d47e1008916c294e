import { mailFacts, type MailFacts } from '../domain/mail-facts.ts';
import type { Tx } from './client.ts';
import type { Mail } from './generated/client.ts';

export type MailRow = Omit<Mail, 'facts'> & { facts: MailFacts };

/** A mail to be sent: what it is about, without a name or an address. */
export interface NewMail {
  instanceId: string;
  id: string;
  sendKey: string;
  collectiviteId: string;
  facts: MailFacts;
  createdAt: Date;
  /** Wall time. */
  nextAttemptAt: Date;
  /** The trace of what queued it. */
  traceparent?: string | undefined;
}

/** Queues a mail once for a send key. */
export async function insertMail(tx: Tx, mail: NewMail): Promise<void> {
  await tx.mail.createMany({ data: [{ ...mail, attempts: 0 }], skipDuplicates: true });
}

/** Takes up a mail whose time has come, until the lease; null when another worker has it or it is closed. */
export async function claimMail(tx: Tx, instanceId: string, id: string, now: Date, lease: Date): Promise<MailRow | null> {
  const { count } = await tx.mail.updateMany({
    where: { instanceId, id, closedAt: null, nextAttemptAt: { lte: now } },
    data: { nextAttemptAt: lease, attempts: { increment: 1 } },
  });
  if (count === 0) return null;
  const row = await tx.mail.findUniqueOrThrow({ where: { instanceId_id: { instanceId, id } } });
  return { ...row, facts: mailFacts.parse(row.facts) };
}

export async function postponeMail(tx: Tx, mail: MailRow, until: Date): Promise<void> {
  const { instanceId, id } = mail;
  await tx.mail.update({ where: { instanceId_id: { instanceId, id } }, data: { nextAttemptAt: until } });
}

/** Nothing more will be done for this mail. */
export async function closeMail(tx: Tx, mail: MailRow, at: Date): Promise<void> {
  const { instanceId, id } = mail;
  await tx.mail.update({ where: { instanceId_id: { instanceId, id } }, data: { closedAt: at } });
}
