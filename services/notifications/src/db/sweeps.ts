import type { SystemDatabase } from '@osinum/tenancy';

const BATCH = 100;

export interface DueReminder {
  collectiviteId: string;
  reminderId: string;
}

/** Reminders with an occurrence whose time has come, read under the system role. */
export function findDueReminders(system: SystemDatabase, now: Date): Promise<DueReminder[]> {
  return system.withSystem((tx) =>
    tx.$queryRawUnsafe<DueReminder[]>(
      `SELECT collectivite_id AS "collectiviteId", reminder_id AS "reminderId" FROM reminder_occurrence
       WHERE state = 'planned' AND at <= $1::timestamptz GROUP BY 1, 2 ORDER BY min(at) LIMIT ${BATCH}`,
      now,
    ),
  );
}

export interface WaitingCompletion {
  collectiviteId: string;
  diagnosticId: string;
}

/** Completions whose one message is not decided yet, read under the system role. */
export function findWaitingCompletions(system: SystemDatabase): Promise<WaitingCompletion[]> {
  return system.withSystem((tx) =>
    tx.$queryRawUnsafe<WaitingCompletion[]>(
      `SELECT collectivite_id AS "collectiviteId", diagnostic_id AS "diagnosticId" FROM diagnostic_life
       WHERE mail_decided_at IS NULL AND completed_at IS NOT NULL ORDER BY completed_at LIMIT ${BATCH}`,
    ),
  );
}

export interface MailToSend {
  instanceId: string;
  id: string;
}

/** Mails whose time has come (wall time), read under the system role. */
export function findMailsToSend(system: SystemDatabase, now: Date): Promise<MailToSend[]> {
  return system.withSystem((tx) =>
    tx.$queryRawUnsafe<MailToSend[]>(
      `SELECT instance_id AS "instanceId", id FROM mail
       WHERE closed_at IS NULL AND next_attempt_at <= $1::timestamptz ORDER BY next_attempt_at LIMIT ${BATCH}`,
      now,
    ),
  );
}
