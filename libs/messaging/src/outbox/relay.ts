import type { EventBus } from '../bus/event-bus.ts';
import { createKafkaBus } from '../bus/kafka-bus.ts';
import type { Logger } from '../logger.ts';
import { Alarm } from './alarm.ts';
import { purge } from './purge.ts';
import { connectRelay, type RelayConnection } from './relay-connection.ts';
import { batchSize, relayTick } from './relay-tick.ts';

export interface RelayOptions {
  /** The database under the system role. */
  connectionString: string;
  brokers: readonly string[];
  clientId: string;
  logger: Logger;
  /** How long a missed NOTIFY may cost, and how often a standby tries the lock; 1 s unless told. */
  pollMs?: number;
  /** Another bus than Kafka's own: tests of failures. */
  bus?: EventBus;
}

export interface RelayStatus {
  /** `standby`: another relay of this database is active. `failing`: see `lastError`; it goes on trying. */
  state: 'connecting' | 'standby' | 'active' | 'failing' | 'stopped';
  published: number;
  lastPublishedAt: Date | undefined;
  lastError: string | undefined;
}

export interface Relay {
  /** Publishes what is left, then lets another relay take over. */
  stop(): Promise<void>;
  status(): RelayStatus;
}

const purgeEveryMs = 3_600_000;
const longestBackOffMs = 5_000;

/**
 * Publishes the outbox of one database to Kafka, in order. Neither a stopped database nor a stopped Kafka ends it:
 * the events wait in their table.
 */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { connectionString, logger, pollMs = 1_000 } = options;
  const bus = options.bus ?? createKafkaBus(options);
  const alarm = new Alarm();
  const status: RelayStatus = { state: 'connecting', published: 0, lastPublishedAt: undefined, lastError: undefined };
  let stopping = false;
  let purgedAt = -Infinity;

  const tick = async (connection: RelayConnection): Promise<boolean> => {
    const sent = await relayTick(connection.client, bus);
    if (sent > 0) Object.assign(status, { published: status.published + sent, lastPublishedAt: new Date(), lastError: undefined });
    return sent === batchSize;
  };

  const lead = async (connection: RelayConnection): Promise<void> => {
    status.state = 'active';
    logger.info({ clientId: options.clientId }, 'this relay publishes the outbox');
    for (;;) {
      const last = stopping;
      const more = await tick(connection);
      if (last && !more) return;
      if (!more) await alarm.wait(pollMs);
      if (performance.now() - purgedAt > purgeEveryMs) {
        if (!(await purge(connection.client))) purgedAt = performance.now();
      }
    }
  };

  const session = async (): Promise<void> => {
    const connection = await connectRelay(connectionString, () => alarm.ring());
    try {
      while (!stopping) {
        if (await connection.tryLock()) return await lead(connection);
        status.state = 'standby';
        await alarm.wait(pollMs);
      }
    } finally {
      await connection.close().catch(() => {});
    }
  };

  const run = async (): Promise<void> => {
    for (let failures = 0; !stopping; failures++) {
      const before = status.published;
      try {
        await session();
      } catch (error) {
        if (status.published > before) failures = 0;
        Object.assign(status, { state: 'failing', lastError: (error as Error).message });
        logger.warn({ err: error, clientId: options.clientId }, 'the relay stopped publishing and tries again');
        await alarm.wait(Math.min(200 * 2 ** failures, longestBackOffMs));
      }
    }
  };

  const running = run();
  return {
    status: () => ({ ...status }),
    stop: async () => {
      stopping = true;
      alarm.ring();
      await running;
      status.state = 'stopped';
      await bus.close();
    },
  };
}
