import { DomainError, follow } from '@osinum/kernel';
import { listDeliveries } from '../../db/deliveries.ts';
import { claimMail, closeMail, postponeMail, type MailRow } from '../../db/mails.ts';
import type { MailToSend } from '../../db/sweeps.ts';
import { leaseFrom, nextLookAt, retryAt } from '../../domain/mail-state.ts';
import { deliver } from './deliver.ts';
import type { MailDeps } from './mail-deps.ts';
import { prepareMail } from './prepare-mail.ts';

/**
 * Sends a mail to each of its recipients, as far as it can now. One worker has it at a time; what could not be
 * done comes again later, and nothing is sent twice unless a process died between the server's yes and our note of it.
 */
export async function sendMail(deps: MailDeps, { instanceId, id }: MailToSend): Promise<void> {
  const now = deps.wall.now();
  const mail = await deps.db.withTenant({ instanceId }, (tx) => claimMail(tx, instanceId, id, now, leaseFrom(now)));
  if (!mail) return;
  const attributes = { 'osinum.mail.kind': mail.facts.kind, 'osinum.job.attempt': mail.attempts };
  await follow({ name: `mail ${mail.facts.kind}`, kind: 'consumer', attributes, parent: mail.traceparent }, async (inHand) => {
    try {
      await sendToAll(deps, mail);
    } catch (error) {
      inHand.fail(error);
      await putOff(deps, mail, error);
    }
  });
}

async function sendToAll(deps: MailDeps, mail: MailRow): Promise<void> {
  const prepared = await prepareMail(deps, mail);
  if (prepared.recipients.size === 0) deps.logger.warn({ mailId: mail.id, kind: mail.facts.kind }, 'nobody to write to');
  for (const { personId } of await deliveriesOf(deps, mail)) await deliver(deps, prepared, personId);
  await settle(deps, mail);
}

async function putOff({ db, wall, logger }: MailDeps, mail: MailRow, error: unknown): Promise<void> {
  const level = error instanceof DomainError ? 'warn' : 'error';
  logger[level]({ err: error, mailId: mail.id, kind: mail.facts.kind }, 'mail put off');
  const later = retryAt(mail.attempts, wall.now());
  await db.withTenant({ instanceId: mail.instanceId }, (tx) => postponeMail(tx, mail, later));
}

function deliveriesOf({ db }: MailDeps, mail: MailRow) {
  return db.withTenant({ instanceId: mail.instanceId }, (tx) => listDeliveries(tx, mail));
}

async function settle({ db, wall }: MailDeps, mail: MailRow): Promise<void> {
  const now = wall.now();
  await db.withTenant({ instanceId: mail.instanceId }, async (tx) => {
    const later = nextLookAt(await listDeliveries(tx, mail), now);
    await (later ? postponeMail(tx, mail, later) : closeMail(tx, mail, now));
  });
}
