import { createLagReader, type ConsumersStatus, type RelayStatus } from '@osinum/messaging';
import type { ServiceContext, ServiceDefinition } from '../boot/service-definition.ts';
import { registerGauges } from './gauges.ts';
import { operationsReader } from './operations.ts';

/** What runs outside requests, for whoever looks at how it does. */
export interface BackgroundParts {
  relay?: () => RelayStatus;
  consumers?: () => ConsumersStatus;
}

/** Makes the state of a service readable, and tells it in its metrics. */
export function startOperations(
  definition: ServiceDefinition<any, any>,
  context: ServiceContext<any, any>,
  parts: BackgroundParts,
  stops: (() => Promise<void>)[],
): void {
  const { name, config, logger, systemDatabase, jobs, metrics } = context;
  metrics.setDefaultLabels({ service: name });
  if (!definition.openDatabase) return;
  const mails = definition.mails?.(context);
  const lag = parts.consumers && createLagReader({ brokers: config.KAFKA_BROKERS!.split(','), clientId: name, logger }, name, topicsOf(definition));
  if (lag) stops.push(() => lag.close());
  context.operations = operationsReader({
    service: name,
    systemDatabase,
    ...parts,
    ...(lag && { lag }),
    ...(jobs && { jobs }),
    ...(mails && { mails: () => mails.figures() }),
  });
  registerGauges(metrics, context.operations);
}

function topicsOf({ consumers = [] }: ServiceDefinition<any, any>): string[] {
  return [...new Set(consumers.map(({ event }) => event.topic))];
}
