import type { Attempt } from './mail-state.ts';

/** What a mail library tells of a failed attempt. */
export interface SmtpFailure {
  /** Three digits answered by the server, when it answered. */
  responseCode?: number | undefined;
  /** The library's own code, `ECONNECTION`, `EAUTH`, `EENVELOPE`… */
  code?: string | undefined;
}

const OUR_OWN_FAULT = ['EAUTH', 'ETLS', 'ECONFIG', 'ENOAUTH'];

/**
 * Whether to try again. Only a 5xx said of this very mail is final; a login the server refuses is a fault of
 * our settings and must not lose the mails of a whole night.
 */
export function attemptOf(failure: SmtpFailure): Attempt {
  if (failure.code !== undefined && OUR_OWN_FAULT.includes(failure.code)) return 'refused-for-now';
  return failure.responseCode !== undefined && failure.responseCode >= 500 ? 'refused' : 'refused-for-now';
}
