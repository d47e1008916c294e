import { defineJob, type Job } from '@osinum/jobs';
import { follow, systemClock } from '@osinum/kernel';
import type { ServiceContext } from '@osinum/service-kit';
import type { NotificationsConfig } from '../config.ts';
import type { NotificationsDb } from '../db/client.ts';
import { findLife, lockCollectivite } from '../db/lives.ts';
import { findDueReminders, findMailsToSend, findWaitingCompletions, type WaitingCompletion } from '../db/sweeps.ts';
import { settleCompletionMail } from '../features/decide-completion-mail/decide-completion-mail.ts';
import { sendDueRelance } from '../features/send-due-relance/send-due-relance.ts';
import { identityDirectory } from '../features/send-mail/directory.ts';
import type { MailDeps } from '../features/send-mail/mail-deps.ts';
import { sendMail } from '../features/send-mail/send-mail.ts';
import { smtpMailer } from '../smtp/mailer.ts';
import { sweep } from './sweep.ts';

type Context = ServiceContext<NotificationsConfig, NotificationsDb>;
/** Sending is mostly waiting: for identity, for the mail server. */
const mailsAtOnce = 4;

type SweepContext = Pick<Context, 'database' | 'systemDatabase' | 'clock' | 'logger'>;

/** Reminders whose hour has come, by the business clock. */
export async function sweepRelances({ database, systemDatabase, clock, logger }: SweepContext): Promise<void> {
  const now = clock.now();
  await sweep(await findDueReminders(systemDatabase, now), (due) => sendDueRelance(database, due, now), logger);
}

/** Completions whose plan does not come. */
export async function sweepCompletions({ database, systemDatabase, clock, logger }: SweepContext): Promise<void> {
  const settle = ({ collectiviteId, diagnosticId }: WaitingCompletion) =>
    settleOne(database, collectiviteId, diagnosticId, clock.now());
  await sweep(await findWaitingCompletions(systemDatabase), settle, logger);
}

async function settleOne(database: NotificationsDb, collectiviteId: string, diagnosticId: string, now: Date): Promise<void> {
  const life = await database.withTenant({ collectiviteId }, (tx) => findLife(tx, collectiviteId, diagnosticId));
  if (!life) return;
  const settle = () =>
    database.withTenant({ collectiviteId, instanceId: life.instanceId }, async (tx) => {
      await lockCollectivite(tx, collectiviteId);
      const current = await findLife(tx, collectiviteId, diagnosticId);
      if (current) await settleCompletionMail(tx, current, now);
    });
  await follow({ name: 'settle completion', kind: 'internal', parent: life.traceparent }, settle);
}

/** Mails that wait to leave, by wall time. */
export async function sweepMails(context: Pick<Context, 'systemDatabase' | 'logger'>, deps: MailDeps): Promise<void> {
  const mails = await findMailsToSend(context.systemDatabase, deps.wall.now());
  await sweep(mails, (mail) => sendMail(deps, mail), context.logger, mailsAtOnce);
}

/** The jobs of the service. PostgreSQL holds what is due; Redis only wakes the sweeps. */
export function sweepJobs(context: Context): Job[] {
  const { config } = context;
  const deps = mailDepsOf(context);
  const every = (name: string, everyMs: number, run: () => Promise<void>) => defineJob({ name, schedule: { everyMs }, run });
  return [
    every('send-due-relances', config.RELANCE_SWEEP_MS, () => sweepRelances(context)),
    every('settle-completions', config.RELANCE_SWEEP_MS, () => sweepCompletions(context)),
    every('send-mails', config.MAIL_SWEEP_MS, () => sweepMails(context, deps)),
  ];
}

function mailDepsOf({ config, database: db, clock, credentials, logger }: Context): MailDeps {
  return {
    db,
    clock,
    wall: systemClock,
    logger,
    publicBase: config.PUBLIC_BASE,
    mailer: smtpMailer(config.SMTP_URL),
    directory: identityDirectory(config.IDENTITY_URL, credentials),
  };
}
