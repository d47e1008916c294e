import { systemClock, type Clock } from '@osinum/kernel';
import type { Database } from '@osinum/tenancy';
import type { EventBus } from '../bus/event-bus.ts';
import { createKafkaBus } from '../bus/kafka-bus.ts';
import { usualPausesMs } from '../failures/attempt.ts';
import { failureStore } from '../failures/failure-store.ts';
import type { Logger } from '../logger.ts';
import { consumerRegistry } from './consumer-registry.ts';
import type { Consumer } from './consumer.ts';
import type { GroupContext } from './group-context.ts';
import { GroupRun, type ConsumersStatus } from './group-run.ts';

export interface ConsumersOptions<D> {
  /** The consumer group: the service's name. */
  group: string;
  brokers: readonly string[];
  /** The service's database under its app role. */
  database: Database<any>;
  consumers: readonly Consumer<D>[];
  deps: D;
  logger: Logger;
  clock?: Clock;
  /** The consumers cannot go on: the process must end and be restarted. Ends the process unless told. */
  onFatal?: (error: Error) => void;
  /** `<group>.dead-letter.v1` unless told. */
  deadLetterTopic?: string;
  /** Pauses between the tries of an event: 200 ms and 1 s unless told. */
  pausesMs?: readonly number[];
  /** How often replays asked for are looked for; 2 s unless told. */
  replayPollMs?: number;
  /** How long to wait for Kafka before going on without it; 5 s unless told. */
  patienceMs?: number;
  /** Another bus than Kafka's own: tests of failures. */
  bus?: EventBus;
}

export interface ConsumerGroup {
  /** Finishes the event in hand, commits, and leaves the group. */
  stop(): Promise<void>;
  status(): ConsumersStatus;
}

/**
 * Starts a service's consumers. Refuses a double handler or an unknown topic. If Kafka is not there, goes on trying
 * in the background: the service can do the rest of its work.
 */
export async function startConsumers<D>(options: ConsumersOptions<D>): Promise<ConsumerGroup> {
  const { group, database, deps, logger } = options;
  const deadLetterTopic = options.deadLetterTopic ?? `${group}.dead-letter.v1`;
  const registry = consumerRegistry(options.consumers);
  const context: GroupContext = {
    group,
    registry,
    database,
    deps,
    logger,
    clock: options.clock ?? systemClock,
    failures: failureStore({ database, group, deadLetterTopic }),
    openKeys: new Set(),
    pausesMs: options.pausesMs ?? usualPausesMs,
  };
  const run = new GroupRun(context, {
    bus: options.bus ?? createKafkaBus({ brokers: options.brokers, clientId: group, logger }),
    topics: [...registry.topics, deadLetterTopic],
    onFatal: options.onFatal ?? endProcess,
    replayPollMs: options.replayPollMs ?? 2_000,
  });
  await run.start(options.patienceMs ?? 5_000);
  return run;
}

function endProcess(): never {
  process.exit(70);
}
