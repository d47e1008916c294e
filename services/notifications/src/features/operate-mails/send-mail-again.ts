import { conflict, notFound, type Clock } from '@osinum/kernel';
import { recordAction } from '@osinum/service-kit';
import type { SystemDatabase } from '@osinum/tenancy';
import type { NotificationsDb } from '../../db/client.ts';
import { listDeliveries, lockDelivery, saveDelivery } from '../../db/deliveries.ts';
import { findInstanceOfMail, reopenMail } from '../../db/failed-mails.ts';
import { beginAnew } from '../../domain/mail-state.ts';

export interface SendAgainDeps {
  database: NotificationsDb;
  systemDatabase: SystemDatabase;
  /** Wall time. */
  wall: Clock;
}

/**
 * Queues a mail again for those for whom it failed, with the Message-ID it had, and writes who asked. Those who have it
 * do not get it twice.
 * @throws DomainError `mail-unknown`, `mail-not-failed`
 */
export async function sendMailAgain({ database, systemDatabase, wall }: SendAgainDeps, mailId: string, actorId: string) {
  const instanceId = await findInstanceOfMail(systemDatabase, mailId);
  if (!instanceId) throw notFound('mail-unknown', 'Ce courriel n’existe pas.');
  const mail = { instanceId, id: mailId };
  return database.withTenant({ instanceId }, async (tx) => {
    let recipients = 0;
    for (const { personId } of await listDeliveries(tx, mail)) {
      const stored = await lockDelivery(tx, mail, personId);
      const anew = stored && beginAnew(stored);
      if (!anew) continue;
      await saveDelivery(tx, { instanceId, mailId, personId }, anew);
      recipients++;
    }
    if (recipients === 0) throw conflict('mail-not-failed', 'Ce courriel n’est plus en échec : il est parti, ou il va partir.');
    await reopenMail(tx, instanceId, mailId, wall.now());
    await recordAction(tx, { actorId, action: 'send-mail-again', target: { mailId }, affected: recipients });
    return { recipients };
  });
}
