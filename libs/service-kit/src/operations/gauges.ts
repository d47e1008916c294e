import type { OperationsReading } from '@osinum/contracts';
import { Gauge, type Registry } from 'prom-client';
import { silentSince } from '../health/messaging-health.ts';
import type { ReadOperations } from './operations.ts';

type Labels = Record<string, string>;
type Sample = [value: number | null | undefined, labels?: Labels];

interface Measure {
  name: string;
  help: string;
  labelNames?: string[];
  /** Nothing when the part is unknown: a figure that is not known is not a zero. */
  samples(reading: OperationsReading): Sample[];
}

const eventsOf = ({ events }: OperationsReading) => (events.known ? events.value : undefined);
const jobsOf = ({ jobs }: OperationsReading) => (jobs?.known ? jobs.value : undefined);
const mailsOf = ({ mails }: OperationsReading) => (mails?.known ? mails.value : undefined);
const oldest = (waiting: number | undefined, seconds: number | null | undefined): Sample[] => (waiting === undefined ? [] : [[seconds ?? 0]]);
const states = (byState: Record<string, number> | undefined): Sample[] =>
  Object.entries(byState ?? {}).map(([state, value]) => [value, { state }]);

/** The state of a service as gauges. Several processes of one service tell the same: take the greatest. */
export const measures: readonly Measure[] = [
  {
    name: 'osinum_outbox_pending',
    help: 'Events written and not yet published',
    samples: (reading) => [[eventsOf(reading)?.outbox.pending]],
  },
  {
    name: 'osinum_outbox_oldest_seconds',
    help: 'Age of the oldest event not yet published, 0 when there is none',
    samples: (reading) => oldest(eventsOf(reading)?.outbox.pending, eventsOf(reading)?.outbox.oldestSeconds),
  },
  {
    name: 'osinum_relay_leader',
    help: '1 when this process publishes the outbox',
    samples: ({ relay }) => [[relay && Number(relay.state === 'active')]],
  },
  {
    name: 'osinum_inbox_applied_last_5_minutes',
    help: 'Facts applied during the last five minutes',
    samples: (reading) => [[eventsOf(reading)?.appliedLately]],
  },
  {
    name: 'osinum_dead_letters_open',
    help: 'Events that could not be applied and wait for a mend and a replay',
    labelNames: ['topic', 'type'],
    samples: (reading) => deadLetters(reading),
  },
  {
    name: 'osinum_dead_letters_oldest_seconds',
    help: 'Age of the oldest open dead letter, 0 when there is none',
    samples: (reading) => oldest(eventsOf(reading)?.deadLetters.open, eventsOf(reading)?.deadLetters.oldestSeconds),
  },
  {
    name: 'osinum_events_parked',
    help: 'Events that wait behind a dead letter of their key',
    samples: (reading) => [[eventsOf(reading)?.deadLetters.parked]],
  },
  {
    name: 'osinum_consumers_running',
    help: '1 when this process consumes its topics and gave a sign of life within a minute',
    samples: ({ consumers }) => [[consumers && Number(isConsuming(consumers))]],
  },
  {
    name: 'osinum_consumer_lag',
    help: 'Records of a topic that the service has not applied yet',
    labelNames: ['topic'],
    samples: ({ lag }) => (lag?.known ? lag.value.map(({ topic, lag: behind }) => [behind, { topic }]) : []),
  },
  {
    name: 'osinum_jobs',
    help: 'Jobs by state; failed: given up after the last try',
    labelNames: ['state'],
    samples: (reading) => jobStates(reading),
  },
  {
    name: 'osinum_scheduled_jobs_failing',
    help: 'Scheduled jobs whose last run failed',
    samples: (reading) => [[jobsOf(reading)?.failing.length]],
  },
  {
    name: 'osinum_schedulers_missing',
    help: 'Scheduled jobs that Redis does not know',
    samples: (reading) => [[jobsOf(reading)?.schedulers.missing.length]],
  },
  {
    name: 'osinum_mails',
    help: 'Mails to one person that have not left, by state',
    labelNames: ['state'],
    samples: (reading) => mailStates(reading),
  },
  {
    name: 'osinum_mails_last_day',
    help: 'Mails to one person ended during the last day, by state',
    labelNames: ['state'],
    samples: (reading) => endedMails(reading),
  },
  {
    name: 'osinum_mails_late_seconds',
    help: 'How late the mail is that should have been looked at first, 0 when none is',
    samples: (reading) => oldest(mailsOf(reading)?.waiting, mailsOf(reading)?.lateSeconds),
  },
  {
    name: 'osinum_operations_known',
    help: '1 when a part could be read, 0 when what keeps it does not answer',
    labelNames: ['part'],
    samples: ({ events, lag, jobs, mails }) =>
      Object.entries({ events, lag, jobs, mails }).map(([part, read]) => [read && Number(read.known), { part }]),
  },
];

function isConsuming({ state, lastHeartbeatAt }: NonNullable<OperationsReading['consumers']>): boolean {
  return state === 'running' && !silentSince({ lastHeartbeatAt: lastHeartbeatAt === undefined ? undefined : new Date(lastHeartbeatAt) });
}

/** A zero says that nothing waits; a topic or type without letters is not listed. */
function deadLetters(reading: OperationsReading): Sample[] {
  const letters = eventsOf(reading)?.deadLetters;
  if (!letters) return [];
  if (letters.open === 0) return [[0, { topic: '', type: '' }]];
  return letters.byType.map(({ topic, type, open }) => [open, { topic, type: type ?? '' }]);
}

function jobStates(reading: OperationsReading): Sample[] {
  const jobs = jobsOf(reading);
  return states(jobs && { waiting: jobs.waiting, delayed: jobs.delayed, active: jobs.active, failed: jobs.failed });
}

function mailStates(reading: OperationsReading): Sample[] {
  const mails = mailsOf(reading);
  if (!mails) return [];
  const { queued, sending, failedTemporary, failedPermanent } = mails;
  return states({ queued, sending, 'failed-temporary': failedTemporary, 'failed-permanent': failedPermanent });
}

function endedMails(reading: OperationsReading): Sample[] {
  const mails = mailsOf(reading);
  if (!mails) return [];
  const { failedPermanent, ...rest } = mails.lastDay;
  return states({ ...rest, 'failed-permanent': failedPermanent });
}

/** Adds the gauges to a registry; each scrape reads the state anew. */
export function registerGauges(registry: Registry, read: ReadOperations): void {
  for (const { name, help, labelNames = [], samples } of measures) {
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        const reading = await read();
        this.reset();
        // Without labels it would begin at zero, which an unknown figure is not.
        if (labelNames.length === 0) this.remove();
        for (const [value, labels] of samples(reading)) {
          if (typeof value !== 'number') continue;
          if (labels) this.set(labels, value);
          else this.set(value);
        }
      },
    });
  }
}
