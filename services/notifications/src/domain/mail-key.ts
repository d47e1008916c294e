import { createHash } from 'node:crypto';

/** What a mail is about: the same subject never gives two mails to the same person. */
export type SendKey = string;

/** The key of a reminder: one send per (reminder, offset). */
export function relanceKey(reminderId: string, offset: number): SendKey {
  return `relance:${reminderId}:${offset}`;
}

/** The key of the one message a commune gets after a completion, with or without its plan. */
export function completionKey(diagnosticId: string): SendKey {
  return `completion:${diagnosticId}`;
}

/** The key of the message that tells advisors of a new accompagnement. */
export function caseOpenedKey(caseId: string): SendKey {
  return `case-opened:${caseId}`;
}

/** The key of the message that tells the commune who follows it; another advisor later is another message. */
export function caseClaimedKey(caseId: string, personId: string): SendKey {
  return `case-claimed:${caseId}:${personId}`;
}

/** The key of the message that tells the commune a task is done. */
export function taskDoneKey(taskId: string): SendKey {
  return `task-done:${taskId}`;
}

/** The key of a message about filling a diagnostic together: one a step. */
export function assistanceKey(assistanceId: string, step: 'proposed' | 'agreed' | 'handed-back'): SendKey {
  return `assistance-${step}:${assistanceId}`;
}

/**
 * The Message-ID of the mail one person gets under a key. It is derived, never drawn: a mail sent again
 * after a crash carries the same one, and the reader's mail box can tell they are one message.
 */
export function messageIdOf(key: SendKey, personId: string, domain: string): string {
  const hash = createHash('sha256').update(`${key}\n${personId}`).digest('hex').slice(0, 40);
  return `<${hash}@${domain}>`;
}
