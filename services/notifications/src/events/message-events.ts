import { events, type notificationsEvents } from '@osinum/contracts';
import { appendEvent, type EventMeta } from '@osinum/messaging';
import type { Tx } from '../db/client.ts';
import type { MailRow } from '../db/mails.ts';
import { messageFailed, messageSent } from './messages.ts';

export async function publishSent(tx: Tx, mail: MailRow, personId: string, resent: boolean, at: Date): Promise<void> {
  const message = messageSent(mail, personId, resent);
  await appendEvent<notificationsEvents.MessageSent>(tx, events.MessageSent, message, metaOf(mail, at));
}

export async function publishFailed(tx: Tx, mail: MailRow, personId: string, reasonCode: string, at: Date): Promise<void> {
  const message = messageFailed(mail, personId, reasonCode);
  await appendEvent<notificationsEvents.MessageFailed>(tx, events.MessageFailed, message, metaOf(mail, at));
}

function metaOf({ id: key, instanceId, collectiviteId }: MailRow, occurredAt: Date): EventMeta {
  return { key, instanceId, collectiviteId, occurredAt };
}
