import './kafkajs-patch.ts';
import kafkajs, { type Kafka } from 'kafkajs';
import type { Logger } from '../logger.ts';

export interface KafkaClientOptions {
  brokers: readonly string[];
  clientId: string;
  logger: Logger;
}

/** A kafkajs client that logs through the service's logger. */
export function createKafka({ brokers, clientId, logger }: KafkaClientOptions): Kafka {
  return new kafkajs.Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: 3_000,
    requestTimeout: 30_000,
    retry: { initialRetryTime: 100, maxRetryTime: 3_000, retries: 5 },
    logLevel: kafkajs.logLevel.WARN,
    logCreator: () => (entry) => write(logger, entry),
  });
}

interface Entry {
  level: number;
  namespace: string;
  log: { message: string; timestamp?: string; logger?: string; [field: string]: unknown };
}

/** kafkajs says « error » of what it will try again: only its own giving up, which throws, deserves that word. */
function write(logger: Logger, { level, namespace, log }: Entry): void {
  const { message, timestamp: _timestamp, logger: _logger, stack: _stack, ...fields } = log;
  const line = { kafka: namespace, ...fields };
  if (level <= kafkajs.logLevel.WARN) logger.warn(line, message);
  else logger.debug(line, message);
}
