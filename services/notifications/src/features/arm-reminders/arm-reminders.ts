import { newId } from '@osinum/kernel';
import type { Tx } from '../../db/client.ts';
import { listLives } from '../../db/lives.ts';
import { cancelReminder, insertReminder, listArmed, setQuiet } from '../../db/reminders.ts';
import { reconcileReminders, wantedReminder, type WantedReminder } from '../../domain/reminder-life.ts';
import { plannedFrom, reminderSchedule } from '../../domain/reminder-schedule.ts';

/** Brings the reminders of a collectivité to what its diagnostics ask for: arms, keeps quiet, cancels. */
export async function armReminders(tx: Tx, collectiviteId: string, now: Date): Promise<void> {
  const wanted = wantedReminder(await listLives(tx, collectiviteId));
  const { cancel, arm, quieten } = reconcileReminders(await listArmed(tx, collectiviteId), wanted);
  for (const id of cancel) await cancelReminder(tx, collectiviteId, id, now);
  if (arm) await insertArmed(tx, collectiviteId, arm, now);
  if (quieten) await setQuiet(tx, collectiviteId, quieten.reminderId, quieten.quietUntil);
}

async function insertArmed(tx: Tx, collectiviteId: string, wanted: WantedReminder, now: Date): Promise<void> {
  const { dueAt, occurrences } = reminderSchedule(wanted.completedAt);
  await insertReminder(tx, {
    ...wanted,
    collectiviteId,
    id: newId(),
    dueAt,
    armedAt: now,
    occurrences: plannedFrom(occurrences, now).map((one) => ({ ...one, id: newId() })),
  });
}
