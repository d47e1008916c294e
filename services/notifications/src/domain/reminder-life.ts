import { DateTime } from 'luxon';

/** What is known of one diagnostic of a collectivité. Events may come in any order: only these facts count. */
export interface DiagnosticLife {
  diagnosticId: string;
  instanceId: string;
  startedAt?: Date | undefined;
  completedAt?: Date | undefined;
}

/** The reminder that a collectivité should have now. */
export interface WantedReminder {
  diagnosticId: string;
  instanceId: string;
  completedAt: Date;
  /** A new diagnostic has been started: no reminder before that date. */
  quietUntil?: Date | undefined;
}

/** A reminder that is armed. */
export interface ArmedReminder {
  reminderId: string;
  diagnosticId: string;
  quietUntil?: Date | undefined;
}

export interface ReminderChanges {
  cancel: string[];
  arm?: WantedReminder;
  /** Same reminder, another quiet time; undefined takes it away. */
  quieten?: { reminderId: string; quietUntil: Date | undefined };
}

const QUIET_DAYS = 60;

/**
 * The last completed diagnostic is the one to renew. Starting another one keeps its reminders quiet for sixty days:
 * they come back by themselves if it is given up, and completing it replaces them.
 */
export function wantedReminder(lives: readonly DiagnosticLife[]): WantedReminder | undefined {
  const completed = lives
    .filter((life): life is DiagnosticLife & { completedAt: Date } => life.completedAt !== undefined)
    .toSorted((a, b) => a.completedAt.getTime() - b.completedAt.getTime());
  const last = completed.at(-1);
  if (!last) return undefined;
  const { diagnosticId, instanceId, completedAt } = last;
  return { diagnosticId, instanceId, completedAt, quietUntil: quietUntil(lives, completedAt) };
}

/** How to go from the armed reminders to the wanted one. Nothing to do when they agree. */
export function reconcileReminders(armed: readonly ArmedReminder[], wanted: WantedReminder | undefined): ReminderChanges {
  const kept = armed.find((reminder) => reminder.diagnosticId === wanted?.diagnosticId);
  const cancel = armed.filter((reminder) => reminder !== kept).map((reminder) => reminder.reminderId);
  if (!wanted) return { cancel };
  if (!kept) return { cancel, arm: wanted };
  if (kept.quietUntil?.getTime() === wanted.quietUntil?.getTime()) return { cancel };
  return { cancel, quieten: { reminderId: kept.reminderId, quietUntil: wanted.quietUntil } };
}

function quietUntil(lives: readonly DiagnosticLife[], completedAt: Date): Date | undefined {
  const lastStart = lives
    .filter((life) => life.completedAt === undefined)
    .map((life) => life.startedAt)
    .filter((startedAt): startedAt is Date => startedAt !== undefined && startedAt > completedAt)
    .toSorted((a, b) => a.getTime() - b.getTime())
    .at(-1);
  return lastStart && DateTime.fromJSDate(lastStart, { zone: 'Europe/Paris' }).plus({ days: QUIET_DAYS }).toJSDate();
}
