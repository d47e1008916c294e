import { follow } from '@osinum/kernel';
import { listRelations } from '../../db/access.ts';
import type { NotificationsDb, Tx } from '../../db/client.ts';
import { findReminder, listPlanned, lockReminder, settle, type ReminderRow } from '../../db/reminders.ts';
import type { DueReminder } from '../../db/sweeps.ts';
import { decideDue } from '../../domain/due-decision.ts';
import { relanceKey } from '../../domain/mail-key.ts';
import { senderOf } from '../../domain/sender.ts';
import { queueMail } from '../queue-mail.ts';

/**
 * Decides what is due of one reminder: the last occurrence is queued as a mail, the others are recorded as skipped,
 * all in one transaction. Two workers never decide together.
 */
export async function sendDueRelance(db: NotificationsDb, due: DueReminder, now: Date): Promise<void> {
  const { collectiviteId, reminderId } = due;
  const instanceId = await db.withTenant({ collectiviteId }, (tx) => senderFor(tx, collectiviteId, reminderId));
  if (!instanceId) return;
  const send = () =>
    db.withTenant({ collectiviteId, instanceId }, async (tx) => {
      const reminder = await lockReminder(tx, collectiviteId, reminderId);
      if (reminder) await settleDue(tx, reminder, instanceId, now);
    });
  await follow({ name: 'due relance', kind: 'internal', parent: null }, send);
}

async function senderFor(tx: Tx, collectiviteId: string, reminderId: string): Promise<string | undefined> {
  const reminder = await findReminder(tx, collectiviteId, reminderId);
  return reminder ? senderOf(reminder.instanceId, await listRelations(tx, collectiviteId)) : undefined;
}

async function settleDue(tx: Tx, reminder: ReminderRow, instanceId: string, now: Date): Promise<void> {
  const { send, skip } = decideDue(await listPlanned(tx, reminder), now, reminder.quietUntil ?? undefined);
  for (const { occurrence, reason } of skip) {
    await settle(tx, reminder, { offset: occurrence.offset, state: 'skipped', reason, at: now });
  }
  if (!send) return;
  await settle(tx, reminder, { offset: send.offset, state: 'sent', at: now });
  const facts = {
    kind: 'relance',
    diagnosticId: reminder.diagnosticId,
    completedAt: reminder.completedAt.toISOString(),
    dueAt: reminder.dueAt.toISOString(),
  } as const;
  const sendKey = relanceKey(reminder.id, send.offset);
  await queueMail(tx, { instanceId, collectiviteId: reminder.collectiviteId, sendKey, facts }, now);
}
