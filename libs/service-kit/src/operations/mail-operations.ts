import type { MailFigures } from '@osinum/contracts';

/** What the service that sends mails shows of them. */
export interface MailOperations {
  figures(): Promise<MailFigures>;
}
