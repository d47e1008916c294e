import { createSqlClient, type Database, type SqlTx } from '@osinum/tenancy';
import type { IncomingRecord } from '../bus/event-bus.ts';
import { closeLetter, countOpenLetters, deadLetterOf, isRequested, openLetters, replayFailed, requestedLetters, saveLetter, supersede, type DeadLetter } from './dead-letters.ts';
import { eventIdOf } from './event-id-of.ts';
import { aloneAtKey, lockKey } from './key-locks.ts';
import { firstParked, parkBehindOpenLetter, unpark } from './parked.ts';

export interface Failure {
  error: Error;
  attempts: number;
}

/** The failed and parked events of one consumer group. */
export interface FailureStore {
  /** The keys (topic and key) that have an open dead letter. */
  openKeys(): Promise<{ topic: string; key: string }[]>;
  countOpen(): Promise<number>;
  /** Notes a failure: a row, and the same in the dead-letter topic. */
  bury(record: IncomingRecord, failure: Failure): Promise<void>;
  /** Parks a record if its key has an open dead letter; false when it has none any more. */
  park(record: IncomingRecord): Promise<boolean>;
  requested(): Promise<DeadLetter[]>;
  /** Replays a letter by `work`, unless it was replayed meanwhile or another process is at its key. */
  replayAlone(letter: DeadLetter, work: () => Promise<void>): Promise<void>;
  failedAgain(letter: DeadLetter, error: Error): Promise<void>;
  nextParked(letter: DeadLetter): Promise<IncomingRecord | undefined>;
  unpark(record: IncomingRecord): Promise<void>;
  /** A parked event failed in its turn: it becomes the letter behind which the rest waits. */
  buryParked(letter: DeadLetter, record: IncomingRecord, failure: Failure): Promise<void>;
  /** Closes a letter unless something is parked behind it; tells whether it did. */
  close(letter: DeadLetter): Promise<boolean>;
  /** Whether the event was applied, or discarded, before. */
  applied(eventId: string): Promise<boolean>;
}

export interface FailureStoreOptions {
  database: Database<any>;
  group: string;
  deadLetterTopic: string;
}

/** The tables of failures, each call one short transaction apart from any tenant. */
export function failureStore({ database, group, deadLetterTopic }: FailureStoreOptions): FailureStore {
  const client = createSqlClient(database.pool);
  const asRunner = <T>(work: (tx: SqlTx) => Promise<T>): Promise<T> =>
    client.$transaction(async (tx) => {
      await tx.$executeRawUnsafe(`SELECT set_config('app.messaging', 'runner', true)`);
      return work(tx);
    });
  const atKey = <T>({ topic, key }: IncomingRecord, work: (tx: SqlTx) => Promise<T>): Promise<T> =>
    asRunner(async (tx) => {
      await lockKey(tx, { group, topic, key });
      return work(tx);
    });
  return {
    openKeys: () => asRunner((tx) => openLetters(tx, group)),
    countOpen: () => asRunner((tx) => countOpenLetters(tx, group)),
    bury: (record, failure) => asRunner((tx) => saveLetter(tx, deadLetterOf(group, record, failure), deadLetterTopic)),
    buryParked: (letter, record, failure) =>
      atKey(letter.record, async (tx) => {
        await saveLetter(tx, deadLetterOf(group, record, failure), deadLetterTopic);
        await unpark(tx, group, eventIdOf(record));
        await supersede(tx, letter);
      }),
    park: (record) => atKey(record, (tx) => parkBehindOpenLetter(tx, group, record)),
    requested: () => asRunner((tx) => requestedLetters(tx, group)),
    replayAlone: async (letter, work) => {
      await aloneAtKey(database.pool, { group, ...letter.record }, async () => {
        if (await asRunner((tx) => isRequested(tx, letter))) await work();
      });
    },
    failedAgain: (letter, error) => asRunner((tx) => replayFailed(tx, letter, error)),
    nextParked: (letter) => asRunner((tx) => firstParked(tx, letter)),
    unpark: (record) => asRunner((tx) => unpark(tx, group, eventIdOf(record))),
    close: (letter) => atKey(letter.record, (tx) => closeLetter(tx, letter)),
    applied: async (eventId) => {
      const rows = await client.$queryRawUnsafe<object[]>('SELECT FROM messaging.inbox WHERE consumer = $1 AND event_id = $2::uuid', group, eventId);
      return rows.length > 0;
    },
  };
}
