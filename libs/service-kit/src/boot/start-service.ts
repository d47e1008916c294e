import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import fastify from 'fastify';
import { Registry } from 'prom-client';
import { startConsumers, startRelay } from '@osinum/messaging';
import { sayConsumers, sayRelay } from '../health/messaging-health.ts';
import { startJobs } from '@osinum/jobs';
import { openSystemDatabase } from '@osinum/tenancy';
import { Readiness } from '../health/readiness.ts';
import { ServiceCredentials } from '../access/service-credentials.ts';
import { TokenVerifier } from '../access/token-verifier.ts';
import { clockOf } from '../clock/clock-of.ts';
import { ConfigurationError, loadConfig } from '../configuration/load-config.ts';
import { createLogger } from '../logging/create-logger.ts';
import { closeToBrowsers } from '../http/close-to-browsers.ts';
import { refuseAddress, refuseBytes } from '../http/unreadable-request.ts';
import { NestLog } from '../logging/nest-log.ts';
import { startOperations, type BackgroundParts } from '../operations/start-operations.ts';
import { observeRequests } from '../telemetry/observe-requests.ts';
import { keepMeasures } from '../telemetry/prometheus.ts';
import { registerReadiness } from '../telemetry/readiness-gauges.ts';
import { startTracing, tracingIsOn, type Tracing } from '../telemetry/start-tracing.ts';
import { traceFields } from '../telemetry/trace-context.ts';
import { refuseUnguarded } from './refuse-unguarded.ts';
import { ServiceModule } from './service-module.ts';
import type { ServiceContext, ServiceDefinition } from './service-definition.ts';

const BODY_LIMIT_BYTES = 256 * 1024;

/** What stops, in the order it must stop. */
type Stop = () => Promise<void>;

export interface RunningService {
  readonly app: NestFastifyApplication;
  readonly context: ServiceContext<any, any>;
  readonly url: string;
  /** Not ready; no new request; consumers and jobs finish; the relay empties; connections close. */
  close(): Promise<void>;
}

/** Called when a background part (relay, consumers) cannot go on: the process must end and be restarted. */
export type OnFatal = (error: unknown) => void;

/**
 * Starts a service from its declaration: configuration, module, HTTP, then relay, consumers and jobs.
 * @throws ConfigurationError, or the reason of the first part that does not start; nothing is left running then.
 */
export async function startService(
  definition: ServiceDefinition<any, any>,
  environment: NodeJS.ProcessEnv = process.env,
  onFatal: OnFatal = endProcess,
): Promise<RunningService> {
  refuseUnguarded(definition.controllers);
  const context = createContext(definition, environment);
  const stops: Stop[] = [];
  const closeAll = async () => {
    for (const stop of stops.splice(0).reverse()) {
      await stop().catch((error: unknown) => context.logger.error({ err: error }, 'a part did not stop cleanly'));
    }
  };
  try {
    return await startParts(definition, context, stops, closeAll, onFatal);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function startParts(
  definition: ServiceDefinition<any, any>,
  context: ServiceContext<any, any>,
  stops: Stop[],
  closeAll: Stop,
  onFatal: OnFatal,
): Promise<RunningService> {
  keepMeasures(context.metrics);
  registerReadiness(context.metrics, context.readiness);
  const tracing = startTracing(definition.name, context.config, context.logger, { edge: definition.edge ?? false });
  if (tracing) stops.push(() => tracing.stop());
  if (definition.stopped) stops.push(async () => definition.stopped!(context));
  openDatabases(definition, context, stops);
  startOperations(definition, context, await startBackground(definition, context, stops, onFatal), stops);
  const app = await createApp(definition, context, tracing);
  stops.push(() => app.close());
  await app.listen(context.config.SERVICE_PORT, context.config.SERVICE_HOST);
  await definition.started?.(context);
  void warmUp(context);
  const url = await app.getUrl();
  context.logger.info({ url }, 'service started');
  const close = async () => {
    context.readiness.close();
    await closeAll();
    context.logger.info('service stopped');
  };
  return { app, context, url, close };
}

/** Reads the realm's keys and the service's own token before the first visitor needs them; failing costs nothing. */
async function warmUp({ credentials, verifier, config, logger }: ServiceContext<any, any>): Promise<void> {
  if (!config.SERVICE_CLIENT_SECRET) return;
  try {
    await verifier.verify(await credentials.token());
  } catch (error) {
    logger.warn({ err: error }, 'Keycloak does not answer yet');
  }
}

function createContext(definition: ServiceDefinition<any, any>, environment: NodeJS.ProcessEnv): ServiceContext<any, any> {
  const config = loadConfig(definition.name, definition.config, environment);
  return {
    name: definition.name,
    config,
    clock: clockOf(config),
    logger: createLogger(definition.name, config.LOG_LEVEL, tracingIsOn(config) ? traceFields : undefined),
    readiness: new Readiness(),
    metrics: new Registry(),
    verifier: new TokenVerifier(config.KEYCLOAK_URL, config.KEYCLOAK_REALM),
    credentials: new ServiceCredentials({
      keycloakUrl: config.KEYCLOAK_URL,
      realm: config.KEYCLOAK_REALM,
      clientId: config.SERVICE_CLIENT_ID ?? `svc-${definition.name}`,
      clientSecret: config.SERVICE_CLIENT_SECRET ?? '',
    }),
    database: undefined,
    systemDatabase: undefined as never,
  };
}

function openDatabases(definition: ServiceDefinition<any, any>, context: ServiceContext<any, any>, stops: Stop[]): void {
  if (!definition.openDatabase) return;
  const { DATABASE_URL_APP, DATABASE_URL_SYSTEM } = context.config;
  requireVariables(definition, { DATABASE_URL_APP, DATABASE_URL_SYSTEM }, 'required, this service owns a database');
  if (!definition.access) requireVariables(definition, { IDENTITY_URL: context.config.IDENTITY_URL }, 'required, rights that are not projected yet are asked of identity');
  const database = definition.openDatabase(DATABASE_URL_APP!);
  const systemDatabase = openSystemDatabase({ url: DATABASE_URL_SYSTEM! });
  Object.assign(context, { database, systemDatabase });
  stops.push(() => database.close(), () => systemDatabase.close());
  context.readiness.watch('database', () => database.ping());
}

function requireVariables({ name }: ServiceDefinition<any, any>, variables: Record<string, unknown>, why: string): void {
  const missing = Object.keys(variables).filter((variable) => !variables[variable]);
  if (missing.length > 0) throw new ConfigurationError(name, missing.map((variable) => `${variable}: ${why}`));
}

async function startBackground(
  definition: ServiceDefinition<any, any>,
  context: ServiceContext<any, any>,
  stops: Stop[],
  onFatal: OnFatal,
): Promise<BackgroundParts> {
  const { config, logger, clock, database } = context;
  const parts: BackgroundParts = {};
  if (definition.openDatabase && config.KAFKA_BROKERS) {
    const brokers = config.KAFKA_BROKERS.split(',');
    const relay = await startRelay({
      connectionString: config.DATABASE_URL_SYSTEM!,
      brokers,
      clientId: definition.name,
      logger,
    });
    stops.push(() => relay.stop());
    parts.relay = () => relay.status();
    context.readiness.mention('relay', () => sayRelay(relay.status()));
    if (definition.consumers?.length) {
      const consumers = await startConsumers({
        group: definition.name,
        brokers,
        database,
        consumers: [...definition.consumers],
        deps: context,
        logger,
        clock,
        onFatal,
      });
      stops.push(() => consumers.stop());
      parts.consumers = () => consumers.status();
      context.readiness.mention('consumers', () => sayConsumers(consumers.status()));
    }
  }
  const jobs = definition.jobs?.(context);
  if (jobs && config.REDIS_URL) {
    context.jobs = await startJobs({ redisUrl: config.REDIS_URL, service: definition.name, jobs, logger });
    stops.push(() => context.jobs!.stop());
  }
  return parts;
}

async function createApp(
  definition: ServiceDefinition<any, any>,
  context: ServiceContext<any, any>,
  tracing: Tracing | undefined,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: context.logger as never,
    logController: new fastify.LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: context.config.TRUSTED_PROXIES ?? false,
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseBytes,
    routerOptions: { maxParamLength: 120 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(ServiceModule.of(definition, context), adapter, {
    logger: new NestLog(context.logger),
    abortOnError: false,
  });
  observeRequests(app, tracing);
  if (!definition.prepare) closeToBrowsers(app);
  await definition.prepare?.(app, context);
  return app;
}

function endProcess(error: unknown): void {
  process.stderr.write(`${JSON.stringify({ level: 'fatal', message: 'background part failed', error: String(error) })}\n`);
  process.exit(70);
}
