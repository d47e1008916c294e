import type { MessageInitShape } from '@bufbuild/protobuf';
import type { notificationsEvents } from '@osinum/contracts';
import type { MailRow } from '../db/mails.ts';

/** The part of a mail that its events tell. */
export type MailTold = Pick<MailRow, 'id' | 'collectiviteId' | 'facts'>;

export function messageSent(mail: MailTold, personId: string, resent: boolean) {
  return { ...told(mail), personId, resent } satisfies MessageInitShape<typeof notificationsEvents.MessageSentSchema>;
}

export function messageFailed(mail: MailTold, personId: string, reasonCode: string) {
  return { ...told(mail), personId, reasonCode } satisfies MessageInitShape<typeof notificationsEvents.MessageFailedSchema>;
}

function told({ id, collectiviteId, facts }: MailTold) {
  return { messageId: id, kind: facts.kind, collectiviteId };
}
