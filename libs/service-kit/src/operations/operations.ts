import type { MailFigures, OperationsReading } from '@osinum/contracts';
import type { Jobs } from '@osinum/jobs';
import { readEventFigures, type ConsumersStatus, type LagReader, type RelayStatus } from '@osinum/messaging';
import type { SystemDatabase } from '@osinum/tenancy';
import { bounded, type BoundedOptions } from './bounded.ts';
import { plainReason } from './plain-reason.ts';

/** What a service is made of, as far as it shows how it stands. */
export interface OperationsParts {
  service: string;
  systemDatabase: SystemDatabase;
  relay?: () => RelayStatus;
  consumers?: () => ConsumersStatus;
  lag?: LagReader;
  jobs?: Jobs;
  mails?: () => Promise<MailFigures>;
}

/** Gives the state of a service: each part within its deadline, whatever else is down. */
export type ReadOperations = () => Promise<OperationsReading>;

export function operationsReader(parts: OperationsParts, options: BoundedOptions = {}): ReadOperations {
  const { service, systemDatabase, relay, consumers, lag, jobs, mails } = parts;
  const events = bounded(() => readEventFigures(systemDatabase, service), options);
  const lags = lag && bounded(() => lag.read(), options);
  const figures = jobs && bounded(() => jobFiguresOf(jobs), options);
  const letters = mails && bounded(mails, options);
  return async () => {
    const [eventPart, lagPart, jobPart, mailPart] = await Promise.all([events(), lags?.(), figures?.(), letters?.()]);
    return {
      service,
      events: eventPart,
      ...(relay && { relay: relayOf(relay()) }),
      ...(consumers && { consumers: consumersOf(consumers()) }),
      ...(lagPart && { lag: lagPart }),
      ...(jobPart && { jobs: jobPart }),
      ...(mailPart && { mails: mailPart }),
    };
  };
}

function relayOf({ state, lastError }: RelayStatus) {
  return { state, ...(lastError !== undefined && { lastError: plainReason(lastError) }) };
}

function consumersOf({ state, lastHeartbeatAt }: ConsumersStatus) {
  return { state, ...(lastHeartbeatAt && { lastHeartbeatAt: lastHeartbeatAt.toISOString() }) };
}

async function jobFiguresOf(jobs: Jobs) {
  const { failing, ...rest } = await jobs.figures();
  return { ...rest, failing: failing.map((job) => ({ ...job, since: job.since.toISOString(), reason: plainReason(job.reason) })) };
}
