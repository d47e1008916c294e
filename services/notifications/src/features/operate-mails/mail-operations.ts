import { systemClock } from '@osinum/kernel';
import type { MailOperations, ServiceContext } from '@osinum/service-kit';
import { readMailFigures } from '../../db/mail-figures.ts';

/** What whoever operates the platform sees of the mails. */
export function mailOperations({ systemDatabase }: Pick<ServiceContext, 'systemDatabase'>): MailOperations {
  return {
    figures: () => readMailFigures(systemDatabase, systemClock.now()),
  };
}
