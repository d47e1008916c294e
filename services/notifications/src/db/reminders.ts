import type { relanceView } from '@osinum/contracts';
import type { z } from 'zod';
import type { ArmedReminder, WantedReminder } from '../domain/reminder-life.ts';
import type { PlannedOccurrence } from '../domain/reminder-schedule.ts';
import type { Tx } from './client.ts';
import type { Reminder } from './generated/client.ts';

export type ReminderRow = Reminder;
export type RelanceView = z.infer<typeof relanceView>;
type State = RelanceView['status'];

export interface NewReminder extends WantedReminder {
  collectiviteId: string;
  id: string;
  dueAt: Date;
  armedAt: Date;
  occurrences: (PlannedOccurrence & { id: string })[];
}

export async function listArmed(tx: Tx, collectiviteId: string): Promise<ArmedReminder[]> {
  const rows = await tx.reminder.findMany({ where: { collectiviteId, cancelledAt: null } });
  return rows.map(({ id: reminderId, diagnosticId, quietUntil }) => ({
    reminderId,
    diagnosticId,
    quietUntil: quietUntil ?? undefined,
  }));
}

export async function insertReminder(tx: Tx, { occurrences, ...reminder }: NewReminder): Promise<void> {
  await tx.reminder.create({ data: reminder });
  await tx.reminderOccurrence.createMany({
    data: occurrences.map(({ id, offset, at, skipped }) => ({
      collectiviteId: reminder.collectiviteId,
      reminderId: reminder.id,
      offsetMonths: offset,
      id,
      at,
      ...(skipped ? { state: 'skipped', reason: skipped, decidedAt: reminder.armedAt } : { state: 'planned' }),
    })),
  });
}

/** Nothing more will leave under this reminder. */
export async function cancelReminder(tx: Tx, collectiviteId: string, id: string, at: Date): Promise<void> {
  await tx.reminder.updateMany({ where: { collectiviteId, id, cancelledAt: null }, data: { cancelledAt: at } });
  await tx.reminderOccurrence.updateMany({
    where: { collectiviteId, reminderId: id, state: 'planned' },
    data: { state: 'cancelled', decidedAt: at },
  });
}

export async function setQuiet(tx: Tx, collectiviteId: string, id: string, until: Date | undefined): Promise<void> {
  await tx.reminder.updateMany({ where: { collectiviteId, id }, data: { quietUntil: until ?? null } });
}

export async function findReminder(tx: Tx, collectiviteId: string, id: string): Promise<ReminderRow | null> {
  return tx.reminder.findUnique({ where: { collectiviteId_id: { collectiviteId, id } } });
}

/** The armed reminder, held until the end of the transaction; null when another worker holds it, or it is cancelled. */
export async function lockReminder(tx: Tx, collectiviteId: string, id: string): Promise<ReminderRow | null> {
  const rows = await tx.$queryRawUnsafe<unknown[]>(
    `SELECT 1 FROM reminder WHERE collectivite_id = $1::uuid AND id = $2::uuid AND cancelled_at IS NULL
     FOR UPDATE SKIP LOCKED`,
    collectiviteId,
    id,
  );
  return rows.length === 0 ? null : findReminder(tx, collectiviteId, id);
}

export async function listPlanned(tx: Tx, reminder: ReminderRow): Promise<PlannedOccurrence[]> {
  const rows = await tx.reminderOccurrence.findMany({
    where: { collectiviteId: reminder.collectiviteId, reminderId: reminder.id, state: 'planned' },
  });
  return rows.map(({ offsetMonths: offset, at }) => ({ offset, at }));
}

/** What was decided of one occurrence; it is decided once. */
export async function settle(
  tx: Tx,
  reminder: ReminderRow,
  decision: { offset: number; state: State; reason?: string; at: Date },
): Promise<void> {
  await tx.reminderOccurrence.updateMany({
    where: {
      collectiviteId: reminder.collectiviteId,
      reminderId: reminder.id,
      offsetMonths: decision.offset,
      state: 'planned',
    },
    data: { state: decision.state, reason: decision.reason ?? null, decidedAt: decision.at },
  });
}

const LONGEST_LIST = 100;

/** Reminders of a collectivité, past and planned, in order of time. */
export async function listRelanceViews(tx: Tx, collectiviteId: string): Promise<RelanceView[]> {
  const rows = await tx.reminderOccurrence.findMany({
    where: { collectiviteId },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: LONGEST_LIST,
  });
  return rows
    .map(({ id, offsetMonths, at, state }) => ({
      id,
      monthsBefore: offsetMonths,
      dueAt: at.toISOString(),
      status: state as State,
    }))
    .reverse();
}
