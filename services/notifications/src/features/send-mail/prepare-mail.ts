import { unavailable } from '@osinum/kernel';
import { findCollectivite, findInstance } from '../../db/access.ts';
import { insertDeliveries } from '../../db/deliveries.ts';
import type { MailRow } from '../../db/mails.ts';
import { messageIdOf } from '../../domain/mail-key.ts';
import { recipientsAmong, type Recipient } from '../../domain/recipients.ts';
import type { MailContext } from './compose-mail.ts';
import type { MailDeps } from './mail-deps.ts';

/** A mail with everything that is looked up when it leaves. */
export interface PreparedMail {
  mail: MailRow;
  recipients: Map<string, Recipient>;
  context: MailContext;
}

/** Looks up brand, names and addresses, and keeps one delivery a recipient. No transaction is open meanwhile. */
export async function prepareMail(deps: MailDeps, mail: MailRow): Promise<PreparedMail> {
  const { instanceId, collectiviteId } = mail;
  const { instance, collectivite } = await deps.db.withTenant({ instanceId, collectiviteId }, async (tx) => ({
    instance: await findInstance(tx, instanceId),
    collectivite: await findCollectivite(tx, collectiviteId),
  }));
  if (!instance || !collectivite) throw unavailable('projection-late', 'Instance ou collectivité pas encore connue.');
  const recipients = await recipientsOf(deps, mail, collectivite.departement ?? undefined);
  const domain = instance.senderAddress.split('@').at(-1)!;
  const deliveries = recipients.map(({ personId }) => ({ personId, messageId: messageIdOf(mail.sendKey, personId, domain) }));
  await deps.db.withTenant({ instanceId }, (tx) => insertDeliveries(tx, mail, deliveries));
  const advisorName = await advisorNameOf(deps, mail, instance.name);
  const { publicBase } = deps;
  const context = { instance, collectiviteName: collectivite.name, advisorName, now: deps.clock.now(), publicBase };
  return { mail, recipients: new Map(recipients.map((one) => [one.personId, one])), context };
}

async function recipientsOf({ directory }: MailDeps, mail: MailRow, departement: string | undefined): Promise<Recipient[]> {
  if (mail.facts.kind === 'case-opened') return directory.advisors(mail.instanceId, departement);
  if (mail.facts.kind === 'assistance-agreed') return directory.advisor(mail.instanceId, mail.facts.advisorId);
  return recipientsAmong(await directory.members(mail.collectiviteId));
}

async function advisorNameOf({ directory }: MailDeps, { facts, instanceId }: MailRow, otherwise: string): Promise<string> {
  if (!('advisorId' in facts) || facts.kind === 'assistance-agreed') return '';
  return (await directory.staffName(instanceId, facts.advisorId)) ?? otherwise;
}
