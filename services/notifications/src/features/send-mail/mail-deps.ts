import type { Clock } from '@osinum/kernel';
import type { Logger } from 'pino';
import type { NotificationsDb } from '../../db/client.ts';
import type { Mailer } from '../../smtp/mailer.ts';
import type { Directory } from './directory.ts';

/** What sending mails needs. */
export interface MailDeps {
  db: NotificationsDb;
  directory: Directory;
  mailer: Mailer;
  /** Business time, for what mails say. */
  clock: Clock;
  /** Wall time, for leases and retries. */
  wall: Clock;
  publicBase: string;
  logger: Pick<Logger, 'warn' | 'error'>;
}
