import { follow, timed } from '@osinum/kernel';
import type { RenderedMail } from '@osinum/views';
import type { Tx } from '../../db/client.ts';
import { lockDelivery, saveDelivery, type StoredDelivery } from '../../db/deliveries.ts';
import { beginSending, endSending, type Attempt, type MailRecord } from '../../domain/mail-state.ts';
import type { Recipient } from '../../domain/recipients.ts';
import { attemptOf } from '../../domain/smtp-failure.ts';
import { publishFailed, publishSent } from '../../events/message-events.ts';
import { MailRefused, type OutgoingMail } from '../../smtp/mailer.ts';
import { composeMail } from './compose-mail.ts';
import type { MailDeps } from './mail-deps.ts';
import type { PreparedMail } from './prepare-mail.ts';

/** One attempt to deliver a mail to one person, unless it is not to be sent now. The state is saved before and after. */
export async function deliver(deps: MailDeps, prepared: PreparedMail, personId: string): Promise<void> {
  const recipient = prepared.recipients.get(personId);
  const composed = recipient && composeMail(prepared.mail.facts, recipient.name, prepared.context);
  const begun = await begin(deps, prepared, personId);
  if (!begun) return;
  const result = recipient && composed ? await send(deps, prepared, outgoing(prepared, recipient, composed, begun)) : gone;
  await end(deps, prepared, begun, result);
}

interface Result {
  attempt: Attempt;
  reasonCode?: string;
}

const gone: Result = { attempt: 'nobody-to-write-to', reasonCode: 'no-recipient' };

async function begin({ db, wall }: MailDeps, { mail }: PreparedMail, personId: string): Promise<StoredDelivery | undefined> {
  return db.withTenant({ instanceId: mail.instanceId }, async (tx) => {
    const stored = await lockDelivery(tx, mail, personId);
    const record = stored && beginSending(stored, wall.now());
    if (!record) return undefined;
    await saveDelivery(tx, { instanceId: mail.instanceId, mailId: mail.id, personId }, record);
    return { ...stored, ...record };
  });
}

function outgoing({ context }: PreparedMail, to: Recipient, composed: RenderedMail, { messageId }: StoredDelivery): OutgoingMail {
  const { senderName, senderAddress } = context.instance;
  const from = { name: senderName, address: senderAddress };
  return { ...composed, from, to: { name: to.name, address: to.email }, messageId };
}

async function send(deps: MailDeps, { mail }: PreparedMail, message: OutgoingMail): Promise<Result> {
  const kind = mail.facts.kind;
  const hand = () => timed('osinum_mail_sending_seconds', { mail: kind }, () => deps.mailer.send(message));
  try {
    await follow({ name: 'SMTP send', kind: 'client', attributes: { 'osinum.mail.kind': kind } }, hand);
    return { attempt: 'accepted' };
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    const { responseCode, code } = error.failure;
    // What the server said quotes the address of the reader.
    deps.logger.warn({ mailId: mail.id, kind, responseCode, code }, 'mail refused');
    return { attempt: attemptOf(error.failure), reasonCode: String(responseCode ?? code ?? 'unknown') };
  }
}

async function end(deps: MailDeps, { mail }: PreparedMail, begun: StoredDelivery, { attempt, reasonCode }: Result): Promise<void> {
  const { personId } = begun;
  const record: MailRecord = endSending(begun, attempt, deps.wall.now());
  const at = deps.clock.now();
  await deps.db.withTenant({ instanceId: mail.instanceId }, async (tx) => {
    if (!(await isStillOurs(tx, mail, begun))) return;
    const key = { instanceId: mail.instanceId, mailId: mail.id, personId };
    await saveDelivery(tx, key, record, { reasonCode, endedAt: deps.wall.now() });
    if (record.state === 'sent' || record.state === 'resent') await publishSent(tx, mail, personId, record.repeated, at);
    if (record.state === 'failed-permanent') await publishFailed(tx, mail, personId, reasonCode ?? 'unknown', at);
  });
}

/** A worker that was away longer than its lease finds another try begun: that one tells, and counts what was sent twice. */
async function isStillOurs(tx: Tx, mail: PreparedMail['mail'], { personId, attempts }: StoredDelivery): Promise<boolean> {
  const stored = await lockDelivery(tx, mail, personId);
  return stored?.state === 'sending' && stored.attempts === attempts;
}
