import { createTransport } from 'nodemailer';
import type { RenderedMail } from '@osinum/views';
import type { SmtpFailure } from '../domain/smtp-failure.ts';

/** A mail ready to leave. */
export interface OutgoingMail extends RenderedMail {
  from: { name: string; address: string };
  to: { name: string; address: string };
  messageId: string;
}

export interface Mailer {
  /** Resolves once the server has accepted the mail. @throws MailRefused */
  send(mail: OutgoingMail): Promise<void>;
}

/** The server did not take the mail; `failure` says how it put it. */
export class MailRefused extends Error {
  readonly failure: SmtpFailure;
  constructor(cause: Error & SmtpFailure) {
    super(cause.message, { cause });
    this.name = 'MailRefused';
    this.failure = { responseCode: cause.responseCode, code: cause.code, syscall: cause.syscall };
  }
}

const DEADLINE_MS = 20_000;

/** A mailer on an SMTP server, `smtp://host:port` or `smtps://user:password@host:port`. */
export function smtpMailer(url: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: DEADLINE_MS,
    greetingTimeout: DEADLINE_MS,
    socketTimeout: DEADLINE_MS,
  });
  return {
    send: async ({ from, to, subject, html, text, messageId }) => {
      const headers = { 'Auto-Submitted': 'auto-generated' };
      try {
        await transport.sendMail({ from, to, subject, html, text, messageId, headers });
      } catch (error) {
        throw new MailRefused(error as Error & SmtpFailure);
      }
    },
  };
}
