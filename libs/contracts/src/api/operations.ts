import { z } from 'zod';
import { id, instant } from './common.ts';
import { route, staff } from './route.ts';

const count = z.number().int().min(0);
const seconds = count.nullable().describe('Age of the oldest, null when there is none');

/** A part of a reading: read at an instant, or not to be had because what keeps it does not answer. */
const part = <S extends z.ZodType>(value: S) =>
  z.discriminatedUnion('known', [
    z.object({ known: z.literal(true), readAt: instant, value }),
    z.object({ known: z.literal(false), readAt: instant }),
  ]);

export const eventFigures = z.object({
  outbox: z.object({ pending: count, oldestSeconds: seconds, relayed: z.boolean() }),
  appliedLately: count,
  deadLetters: z.object({
    open: count,
    oldestSeconds: seconds,
    parked: count,
    byType: z.array(z.object({ topic: z.string(), type: z.string().nullable(), open: count })),
  }),
});

export const jobFigures = z.object({
  waiting: count,
  delayed: count,
  active: count,
  failed: count,
  failing: z.array(z.object({ name: z.string(), since: instant, times: count, reason: z.string() })),
  schedulers: z.object({ declared: count, missing: z.array(z.string()) }),
});

export const mailFigures = z.object({
  /** Mails not closed yet, and how late the one that should have been looked at first is. */
  waiting: count,
  lateSeconds: seconds,
  /** Deliveries by state, now. */
  queued: count,
  sending: count,
  failedTemporary: count,
  failedPermanent: count,
  /** Deliveries ended during the last day. */
  lastDay: z.object({ sent: count, resent: count, skipped: count, failedPermanent: count }),
});
export type MailFigures = z.infer<typeof mailFigures>;

/** How one service stands, as one of its processes reads it. A part that does not concern it is absent. */
export const operationsReading = z.object({
  service: z.string(),
  events: part(eventFigures),
  relay: z.object({ state: z.enum(['connecting', 'standby', 'active', 'failing', 'stopped']), lastError: z.string().optional() }).optional(),
  consumers: z.object({ state: z.enum(['connecting', 'running', 'failed', 'stopped']), lastHeartbeatAt: instant.optional() }).optional(),
  lag: part(z.array(z.object({ topic: z.string(), lag: count }))).optional(),
  jobs: part(jobFigures).optional(),
  mails: part(mailFigures).optional(),
});
export type OperationsReading = z.infer<typeof operationsReading>;

export const deadLetter = z.object({
  eventId: id,
  topic: z.string(),
  type: z.string().nullable(),
  key: z.string().nullable(),
  /** One line, without what libraries quote of the content. */
  reason: z.string(),
  attempts: count,
  failedAt: instant,
  instanceId: id.nullable(),
  collectiviteId: id.nullable(),
  /** Events that wait behind it. */
  parked: count,
  /** A replay was asked for and has not been done yet. */
  replayAsked: z.boolean(),
});
export type DeadLetterView = z.infer<typeof deadLetter>;

/** Which open dead letters; all of them when nothing is said. */
export const deadLetterFilter = z.object({
  eventId: id.optional(),
  type: z.string().min(1).max(200).optional(),
  instanceId: id.optional(),
  since: instant.optional(),
});
export type DeadLetterFilter = z.infer<typeof deadLetterFilter>;

export const failedJob = z.object({
  id: z.string(),
  name: z.string(),
  attempts: count,
  failedAt: instant,
  reason: z.string(),
});

export const failedMail = z.object({
  mailId: id,
  /** What it is about, never to whom: `completion`, `relance`, `case-opened`… */
  kind: z.string(),
  instanceId: id,
  state: z.enum(['failed-temporary', 'failed-permanent']),
  reasonCode: z.string().nullable(),
  attempts: count,
  failedAt: instant.nullable(),
});

export const operatorAction = z.object({
  at: instant,
  actorId: id,
  action: z.enum(['replay', 'retry-job', 'send-mail-again']),
  /** What was acted on: a filter, the name and id of a job, the id of a mail. */
  target: z.record(z.string(), z.string()),
  affected: count,
});

const operate = staff('platform:operate');

/** What whoever operates the platform may ask of any service that owns a database: declared once, served by each. */
export const operationsRoutes = {
  readOperations: route({
    method: 'GET',
    path: '/operations',
    policy: operate,
    summary: 'How the service stands: events, lag, dead letters, jobs, mails, each with the instant it was read',
    response: operationsReading,
  }),
  listDeadLetters: route({
    method: 'GET',
    path: '/operations/dead-letters',
    policy: operate,
    summary: 'Open dead letters, oldest first, a hundred at most: ids and reason, never the content',
    query: deadLetterFilter,
    response: z.object({ total: count, letters: z.array(deadLetter) }),
  }),
  replayDeadLetters: route({
    method: 'POST',
    path: '/operations/dead-letters/replay',
    policy: operate,
    summary: 'Ask for the replay of the open dead letters of a filter; a dry run only says how many it would take',
    body: deadLetterFilter.extend({ dryRun: z.boolean() }),
    response: z.object({ letters: count, parked: count }),
  }),
  listFailedJobs: route({
    method: 'GET',
    path: '/operations/failed-jobs',
    policy: operate,
    summary: 'Jobs given up after their last try, the last first, a hundred at most',
    response: z.object({ jobs: z.array(failedJob) }),
  }),
  retryJob: route({
    method: 'POST',
    path: '/operations/failed-jobs/:jobId/retry',
    policy: operate,
    summary: 'Run a job that was given up once more, with all its tries',
    params: z.object({ jobId: z.string().min(1).max(120) }),
    response: z.object({ name: z.string() }),
  }),
  listOperatorActions: route({
    method: 'GET',
    path: '/operations/actions',
    policy: operate,
    summary: 'What was done by hand on this service, the last first, twenty at most',
    response: z.object({ actions: z.array(operatorAction) }),
  }),
};

/** The same for the service that sends mails. */
export const mailOperationsRoutes = {
  listFailedMails: route({
    method: 'GET',
    path: '/operations/failed-mails',
    policy: operate,
    summary: 'Mails that the mail server refused, the last first, a hundred at most: never to whom',
    response: z.object({ mails: z.array(failedMail) }),
  }),
  sendMailAgain: route({
    method: 'POST',
    path: '/operations/failed-mails/:mailId/send-again',
    policy: operate,
    summary: 'Send a mail again to those of its recipients for whom it failed, with the same Message-ID',
    params: z.object({ mailId: id }),
    response: z.object({ recipients: count }),
  }),
};
