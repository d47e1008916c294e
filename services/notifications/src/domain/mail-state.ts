export const mailStates = ['queued', 'sending', 'sent', 'resent', 'failed-temporary', 'failed-permanent', 'skipped'] as const;
export type MailState = (typeof mailStates)[number];

/** A mail to one person, as it stands. Its times are wall times: a moved business clock sends nothing twice. */
export interface MailRecord {
  state: MailState;
  attempts: number;
  /** While sending: after that, the sender is taken for dead. */
  leaseUntil?: Date | undefined;
  /** After a temporary failure. */
  nextAttemptAt?: Date | undefined;
  /** An earlier attempt was cut short: the reader may get the mail twice, with one Message-ID. */
  repeated: boolean;
}

/** What the mail server or the lack of a recipient made of an attempt; `unanswered`: it may have kept the mail. */
export type Attempt = 'accepted' | 'unanswered' | 'refused-for-now' | 'refused' | 'nobody-to-write-to';

const finalStates: readonly MailState[] = ['sent', 'resent', 'failed-permanent', 'skipped'];
const LEASE_MS = 2 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** Minutes before the next attempt: quick at first, then over two days. */
export const backOffMinutes = [1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60] as const;

const beginAgainSeconds = [2, 5, 15, 60, 5 * 60, 15 * 60] as const;

/** Until when a worker that begins now may be at it. */
export function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + LEASE_MS);
}

/** The record of a mail that a worker takes up now, or undefined when it is not to be sent now. */
export function beginSending(mail: MailRecord, now: Date): MailRecord | undefined {
  const cutShort = mail.state === 'sending' && mail.leaseUntil !== undefined && mail.leaseUntil <= now;
  const retried = mail.state === 'failed-temporary' && (mail.nextAttemptAt === undefined || mail.nextAttemptAt <= now);
  if (mail.state !== 'queued' && !cutShort && !retried) return undefined;
  return {
    state: 'sending',
    attempts: mail.attempts + 1,
    leaseUntil: leaseFrom(now),
    repeated: mail.repeated || cutShort,
  };
}

/** The record after an attempt. */
export function endSending(mail: MailRecord, attempt: Attempt, now: Date): MailRecord {
  const { attempts } = mail;
  const repeated = mail.repeated || attempt === 'unanswered';
  if (attempt === 'accepted') return { state: repeated ? 'resent' : 'sent', attempts, repeated };
  if (attempt === 'nobody-to-write-to') return { state: 'skipped', attempts, repeated };
  const minutes = backOffMinutes[attempts - 1];
  if (attempt === 'refused' || minutes === undefined) return { state: 'failed-permanent', attempts, repeated };
  const nextAttemptAt = new Date(now.getTime() + minutes * MINUTE_MS);
  return { state: 'failed-temporary', attempts, repeated, nextAttemptAt };
}

/** The record of a failed mail that somebody wants sent again, as if it had never been tried; undefined for any other. */
export function beginAnew({ state, repeated }: MailRecord): MailRecord | undefined {
  return state === 'failed-temporary' || state === 'failed-permanent' ? { state: 'queued', attempts: 0, repeated } : undefined;
}

/** When a mail to several people must be looked at again; undefined when nothing more will happen to any of them. */
export function nextLookAt(records: readonly MailRecord[], now: Date): Date | undefined {
  const times = records
    .filter(({ state }) => !finalStates.includes(state))
    .map(({ leaseUntil, nextAttemptAt }) => leaseUntil ?? nextAttemptAt ?? now);
  return times.toSorted((a, b) => a.getTime() - b.getTime())[0];
}

/** When to try again what could not even begin: the brand or the recipients were not to be had, usually for an instant. */
export function retryAt(attempts: number, now: Date): Date {
  const seconds = beginAgainSeconds[Math.min(attempts, beginAgainSeconds.length) - 1] ?? beginAgainSeconds[0];
  return new Date(now.getTime() + seconds * 1000);
}
