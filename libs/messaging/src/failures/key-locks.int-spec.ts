import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually } from '@osinum/tenancy/testing';
import pg from 'pg';
import type { IncomingRecord } from '../bus/event-bus.ts';
import { consumeFact } from '../consumers/consumer.ts';
import { startConsumers, type ConsumerGroup } from '../consumers/start-consumers.ts';
import { toHeaders } from '../envelope/headers.ts';
import { listOpen, requestReplay } from '../replay/replay.ts';
import { silentLogger } from '../testing/silent-logger.ts';
import { specDatabase, type SpecDatabase } from '../testing/spec-database.ts';
import { brokers, specTopics, type SpecTopics } from '../testing/spec-events.ts';
import { deadLetterOf } from './dead-letters.ts';
import { failureStore } from './failure-store.ts';

const collectiviteId = randomUUID();
const failure = { error: new Error('no'), attempts: 1 };

let db: SpecDatabase;
beforeAll(async () => {
  db = await specDatabase();
}, 30_000);
afterAll(() => db?.close());
beforeEach(() => db.look('TRUNCATE effect, messaging.dead_letter, messaging.parked, messaging.inbox'));

const aRecord = (group: string, offset: string): IncomingRecord => ({
  topic: `${group}.fact.v1`, partition: 0, offset, key: 'a', value: Buffer.from('{}'),
  headers: toHeaders({ id: randomUUID(), type: 'Happened', occurredAt: new Date(0), collectiviteId }),
});

describe('a parked event that becomes a letter in its turn', () => {
  const gate = 4_110;

  /** A session that keeps whoever closes a letter from committing, until it is let go. */
  async function holdLetters(): Promise<() => Promise<void>> {
    await db.look(`CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(${gate}); RETURN NULL; END $$`);
    await db.look(`CREATE TRIGGER gate AFTER UPDATE ON messaging.dead_letter FOR EACH ROW WHEN (NEW.resolved_at IS NOT NULL) EXECUTE FUNCTION wait_at_gate()`);
    const keeper = new pg.Client({ connectionString: db.fresh.superuserUrl });
    await keeper.connect();
    await keeper.query('SELECT pg_advisory_lock($1)', [gate]);
    return async () => {
      await keeper.end();
      await db.look('DROP FUNCTION wait_at_gate() CASCADE');
    };
  }
  const waiting = async () => (await db.look<{ count: number }>(`SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`))[0]!.count;

  it('keeps its key closed to what arrives at the same moment', async () => {
    const group = `spec-${randomUUID()}`;
    const store = failureStore({ database: db.database, group, deadLetterTopic: `${group}.dead-letter.v1` });
    const [bad, second, third] = ['1', '2', '3'].map((offset) => aRecord(group, offset)) as [IncomingRecord, IncomingRecord, IncomingRecord];
    await store.bury(bad, failure);
    expect(await store.park(second)).toBe(true);
    const letGo = await holdLetters();
    const burying = store.buryParked(deadLetterOf(group, bad, failure), second, failure);
    await eventually(async () => expect(await waiting()).toBe(1));
    const parking = store.park(third);
    await eventually(async () => expect(await waiting()).toBe(2));
    await letGo();
    await burying;
    expect(await parking).toBe(true);
  }, 20_000);
});

describe('two processes of one service asked for a replay', () => {
  let topics: SpecTopics;
  let groups: ConsumerGroup[];
  let looks: number[];
  /** Names that fail for now, and what the first to try « second » waits for. */
  let failing: Set<string>;
  let firstAtSecond: (() => Promise<void>) | undefined;

  beforeEach(async () => {
    topics = await specTopics();
    groups = [];
    looks = [0, 0];
    failing = new Set(['bad', 'second']);
  }, 20_000);
  afterEach(async () => {
    await Promise.all(groups.map((group) => group.stop()));
    await topics.remove();
  }, 30_000);

  const onFact = () =>
    consumeFact(topics.fact, {
      scope: () => ({ collectiviteId }),
      apply: async (tx, { key, message }) => {
        const name = String((message as { fields: Record<string, { kind: { value?: unknown } }> }).fields['name']?.kind.value);
        await tx.$executeRawUnsafe(`INSERT INTO effect (collectivite_id, key, value) VALUES (current_setting('app.collectivite')::uuid, $1, $2)`, key, name);
        if (name !== 'second' || !failing.has(name)) return refuse(name);
        const wait = firstAtSecond;
        firstAtSecond = undefined;
        await wait?.();
        refuse(name);
      },
    });
  const refuse = (name: string) => {
    if (failing.has(name)) throw new Error(`cannot apply ${name}`);
  };

  /** A process of the service, counting how often it asks for a connection. */
  async function startProcess(place: number): Promise<void> {
    const { pool } = db.database;
    const connect = () => {
      looks[place]! += 1;
      return pool.connect();
    };
    const database = { ...db.database, pool: Object.assign(Object.create(pool) as typeof pool, { connect }) };
    groups.push(await startConsumers({ group: topics.group, brokers, database, consumers: [onFact()], deps: {}, logger: silentLogger, pausesMs: [1, 1], replayPollMs: 50 }));
  }
  const bothLookAgain = async () => {
    const before = [...looks];
    await eventually(() => expect(looks.every((count, place) => count > before[place]! + 6)).toBe(true), { timeoutMs: 10_000 });
  };
  const effects = async () => (await db.look<{ value: string }>('SELECT value FROM effect ORDER BY position')).map(({ value }) => value);
  const parked = async () => (await db.look<{ count: number }>('SELECT count(*)::int FROM messaging.parked'))[0]!.count;

  it('keep the order of a key', async () => {
    await startProcess(0);
    await topics.bus.publishBatch(['bad', 'second', 'third'].map((name) => ({ ...aRecord(topics.group, '0'), topic: topics.fact.topic, key: 'a', value: JSON.stringify({ name }) })));
    await eventually(async () => expect(await parked()).toBe(2), { timeoutMs: 10_000 });
    await startProcess(1);
    failing.delete('bad');
    firstAtSecond = bothLookAgain;
    await requestReplay(db.system, { group: topics.group });
    await eventually(async () => expect(await listOpen(db.system, { group: topics.group })).toMatchObject([{ reason: 'Error: cannot apply second', parked: 1 }]), { timeoutMs: 15_000 });
    await bothLookAgain();
    expect(await effects()).toEqual(['bad']);
    failing.clear();
    await requestReplay(db.system, { group: topics.group });
    await eventually(async () => expect(await effects()).toEqual(['bad', 'second', 'third']), { timeoutMs: 10_000 });
  }, 60_000);
});
