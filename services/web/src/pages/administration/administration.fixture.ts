import type { OperationsReading } from '@osinum/contracts';

export const NOW = new Date('2026-11-22T10:00:00.000Z');
const readAt = '2026-11-22T09:59:58.000Z';

/** Seconds before now, as an instant. */
export const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000).toISOString();

type Known<P> = Extract<NonNullable<P>, { known: true }> extends { value: infer V } ? V : never;
type Events = Known<OperationsReading['events']>;
type Jobs = Known<OperationsReading['jobs']>;
type Mails = Known<OperationsReading['mails']>;

export const known = <V>(value: V) => ({ known: true as const, readAt, value });
export const unread = { known: false as const, readAt };

export const someEvents = (more: { outbox?: Partial<Events['outbox']>; deadLetters?: Partial<Events['deadLetters']> } = {}) => known<Events>({
  outbox: { pending: 0, oldestSeconds: null, relayed: true, ...more.outbox },
  appliedLately: 4,
  deadLetters: { open: 0, oldestSeconds: null, parked: 0, byType: [], ...more.deadLetters },
});

export const someJobs = (more: Partial<Jobs> = {}) => known<Jobs>({
  waiting: 0, delayed: 3, active: 0, failed: 0, failing: [], schedulers: { declared: 3, missing: [] }, ...more,
});

export const someMails = ({ lastDay, ...more }: Partial<Omit<Mails, 'lastDay'>> & { lastDay?: Partial<Mails['lastDay']> } = {}) => known<Mails>({
  waiting: 0, lateSeconds: null, queued: 0, sending: 0, failedTemporary: 0, failedPermanent: 0, ...more,
  lastDay: { sent: 12, resent: 1, skipped: 0, failedPermanent: 0, ...lastDay },
});

/** A service that does well. */
export const aReading = (more: Partial<OperationsReading> = {}): OperationsReading => ({
  service: 'notifications',
  events: someEvents(),
  relay: { state: 'active' },
  consumers: { state: 'running', lastHeartbeatAt: readAt },
  lag: known([{ topic: 'identity.staff.v1', lag: 0 }]),
  jobs: someJobs(),
  mails: someMails(),
  ...more,
});
