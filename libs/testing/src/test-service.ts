import { createApiClient } from '@osinum/contracts';
import { startConsumers, type ConsumerGroup, type Logger } from '@osinum/messaging';
import { startService, type RunningService, type ServiceDefinition } from '@osinum/service-kit';
import { openSystemDatabase, type SystemDatabase } from '@osinum/tenancy';
import { freshDatabase, type FreshDatabase } from './database.ts';
import { HandBus } from './hand-bus.ts';
import { HandClock } from './hand-clock.ts';

/** An event of the outbox. */
export interface PublishedEvent {
  id: string;
  topic: string;
  type: string;
  key: string;
  payload: Record<string, unknown>;
  instance_id: string | null;
  collectivite_id: string | null;
  aggregate_version: string | null;
  causation_id: string | null;
}

/** A service alone: its own database, real HTTP and tokens, events put in by hand, a clock to move. */
export interface TestService {
  readonly service: RunningService;
  readonly url: string;
  readonly clock: HandClock;
  /** Puts events in; the service's own consumers, inbox and dead letters handle them. */
  readonly bus: HandBus;
  readonly fresh: FreshDatabase;
  /** A typed client of the service; give each call the `token` of who calls. */
  api<A extends Parameters<typeof createApiClient>[0]>(contract: A): ReturnType<typeof createApiClient<A>>;
  /** The events published so far, oldest first. */
  published(type?: string): Promise<PublishedEvent[]>;
  /** Rows of the whole database, past row security: to look, never to act. */
  everything<R>(sql: string, ...values: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

const ignore = () => {};
const silent: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Starts a service that owns a database, on a free port, with what it needs from the environment of the tests. */
export async function startTestService(definition: ServiceDefinition<any, any>, environment: Record<string, string> = {}): Promise<TestService> {
  const fresh = await freshDatabase(definition.name);
  const clock = new HandClock();
  const service = await startService(definition, { ...process.env, ...aloneOn(fresh, clock), ...environment });
  const superuser = openSystemDatabase({ url: fresh.superuserUrl });
  const bus = new HandBus();
  const consumers = await consume(definition, service, bus);
  return {
    service, clock, bus, fresh,
    url: service.url,
    api: (contract) => createApiClient(contract, { baseUrl: service.url }),
    everything: async <R>(sql: string, ...values: unknown[]) => (await superuser.pool.query(sql, values)).rows as R[],
    published: (type) => publishedBy(superuser, type),
    close: async () => {
      await consumers?.stop();
      await service.close();
      await superuser.close();
      await fresh.drop();
      clock.remove();
    },
  };
}

/** Neither Kafka nor Redis nor another service: what a test needs of them it gives. */
function aloneOn(fresh: FreshDatabase, clock: HandClock): Record<string, string> {
  return {
    SERVICE_PORT: '0', DATABASE_URL_APP: fresh.appUrl, DATABASE_URL_SYSTEM: fresh.systemUrl,
    KAFKA_BROKERS: '', REDIS_URL: '', IDENTITY_URL: 'http://127.0.0.1:9',
    CLOCK_FILE: clock.file, LOG_LEVEL: 'silent', NODE_ENV: 'test', OTEL_EXPORTER_OTLP_ENDPOINT: '',
  };
}

async function consume({ name, consumers }: ServiceDefinition<any, any>, { context }: RunningService, bus: HandBus): Promise<ConsumerGroup | undefined> {
  if (!consumers?.length) return undefined;
  const onFatal = (error: Error) => {
    throw error;
  };
  return startConsumers({ group: name, brokers: [], database: context.database, consumers, deps: context, logger: silent, bus, pausesMs: [], onFatal });
}

async function publishedBy(superuser: SystemDatabase, type?: string): Promise<PublishedEvent[]> {
  const { rows } = await superuser.pool.query<PublishedEvent>(
    `SELECT id, topic, type, key, payload, instance_id, collectivite_id, aggregate_version, causation_id
     FROM messaging.outbox WHERE $1::text IS NULL OR type = $1 ORDER BY position`,
    [type ?? null],
  );
  return rows;
}
