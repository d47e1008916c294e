import type { Attempt } from './mail-state.ts';

/** What a mail library tells of a failed attempt. */
export interface SmtpFailure {
  /** Three digits answered by the server, when it answered. */
  responseCode?: number | undefined;
  /** The library's own code, `ECONNECTION`, `EAUTH`, `EENVELOPE`… */
  code?: string | undefined;
  /** What the machine was doing: `connect` when no connection was made at all. */
  syscall?: string | undefined;
}

/** The connection was lost, or silent for too long. */
const CUT_SHORT = ['ESOCKET', 'ECONNECTION', 'ETIMEDOUT', 'ECONNRESET', 'EPIPE'];
const OUR_OWN_FAULT = ['EAUTH', 'ETLS', 'ECONFIG', 'ENOAUTH'];

/**
 * Whether to try again. Only a 5xx said of this very mail is final; a login the server refuses is a fault of
 * our settings and must not lose the mails of a whole night. A server that we reached and that then went silent may
 * have kept the mail: sending it again may be sending it twice.
 */
export function attemptOf(failure: SmtpFailure): Attempt {
  if (failure.code !== undefined && OUR_OWN_FAULT.includes(failure.code)) return 'refused-for-now';
  if (failure.responseCode !== undefined) return failure.responseCode >= 500 ? 'refused' : 'refused-for-now';
  const reached = failure.syscall !== 'connect';
  return reached && failure.code !== undefined && CUT_SHORT.includes(failure.code) ? 'unanswered' : 'refused-for-now';
}
