import type { MailRecord, MailState } from '../domain/mail-state.ts';
import type { Tx } from './client.ts';
import type { MailRow } from './mails.ts';

export type MailKey = Pick<MailRow, 'instanceId' | 'id'>;

/** The part of a mail that goes to one person. */
export interface DeliveryKey {
  instanceId: string;
  mailId: string;
  personId: string;
}

/** One delivery a recipient; those already there stay as they are. */
export async function insertDeliveries(
  tx: Tx,
  mail: MailRow,
  recipients: readonly { personId: string; messageId: string }[],
): Promise<void> {
  const data = recipients.map(({ personId, messageId }) => ({
    instanceId: mail.instanceId,
    mailId: mail.id,
    personId,
    messageId,
    state: 'queued',
    attempts: 0,
    repeated: false,
  }));
  await tx.delivery.createMany({ data, skipDuplicates: true });
}

export interface StoredDelivery extends MailRecord {
  personId: string;
  messageId: string;
}

export async function listDeliveries(tx: Tx, mail: MailKey): Promise<StoredDelivery[]> {
  const rows = await tx.delivery.findMany({
    where: { instanceId: mail.instanceId, mailId: mail.id },
    orderBy: { personId: 'asc' },
  });
  return rows.map((row) => ({
    personId: row.personId,
    messageId: row.messageId,
    state: row.state as MailState,
    attempts: row.attempts,
    repeated: row.repeated,
    leaseUntil: row.leaseUntil ?? undefined,
    nextAttemptAt: row.nextAttemptAt ?? undefined,
  }));
}

/** One delivery, held until the end of the transaction. */
export async function lockDelivery(tx: Tx, mail: MailKey, personId: string): Promise<StoredDelivery | undefined> {
  await tx.$executeRawUnsafe(
    'SELECT 1 FROM delivery WHERE instance_id = $1::uuid AND mail_id = $2::uuid AND person_id = $3::uuid FOR UPDATE',
    mail.instanceId,
    mail.id,
    personId,
  );
  return (await listDeliveries(tx, mail)).find((delivery) => delivery.personId === personId);
}

export interface DeliveryNote {
  reasonCode?: string | undefined;
  endedAt?: Date | undefined;
}

export async function saveDelivery(tx: Tx, key: DeliveryKey, record: MailRecord, note: DeliveryNote = {}): Promise<void> {
  await tx.delivery.update({
    where: { instanceId_mailId_personId: key },
    data: {
      state: record.state,
      attempts: record.attempts,
      repeated: record.repeated,
      leaseUntil: record.leaseUntil ?? null,
      nextAttemptAt: record.nextAttemptAt ?? null,
      reasonCode: note.reasonCode ?? null,
      endedAt: note.endedAt ?? null,
    },
  });
}
