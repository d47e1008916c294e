import type { Headers } from '../envelope/headers.ts';

/** A record to publish. */
export interface OutgoingRecord {
  topic: string;
  key: string;
  headers: Headers;
  value: string;
}

/** A record as received. */
export interface IncomingRecord {
  topic: string;
  partition: number;
  offset: string;
  key: string | null;
  headers: Headers;
  value: Buffer | null;
}

/** Consecutive records of one partition. */
export interface IncomingBatch {
  records: readonly IncomingRecord[];
  /** Says that the consumer is alive; throws when the partition went to another member. */
  heartbeat(): Promise<void>;
  /** The record needs no delivery again. */
  done(record: IncomingRecord): Promise<void>;
  /** False when the consumer stops or the batch is out of date: leave the rest. */
  active(): boolean;
}

export interface Subscription {
  stop(): Promise<void>;
  status(): SubscriptionStatus;
}

export interface SubscriptionStatus {
  lastHeartbeatAt: Date | undefined;
  /** Records not yet read, by topic. */
  lag: Record<string, number>;
}

export interface ConsumeOptions {
  group: string;
  topics: readonly string[];
  /** Topics without which nothing is consumed. */
  mustExist: readonly string[];
  /** Called before the first batch after the group was joined, again after each change of its members. */
  onJoin(): Promise<void>;
  /** Rejecting ends the consumer: the bus delivers nothing more and calls `onCrash` with what it rejected with. */
  onBatch(batch: IncomingBatch): Promise<void>;
  onCrash(error: Error): void;
  /** The bus itself gave up (Kafka is away, its coordinator still loading): nothing more comes until one consumes again. */
  onLost(error: Error): void;
}

/** All that this library asks of Kafka. Another client means another file like `kafka-bus.ts`. */
export interface EventBus {
  /** Resolves once every record is on all replicas in sync; rejects if one may not be. */
  publishBatch(records: readonly OutgoingRecord[]): Promise<void>;
  /** Delivers from the oldest record on, then from where the group stood. */
  consume(options: ConsumeOptions): Promise<Subscription>;
  close(): Promise<void>;
}
