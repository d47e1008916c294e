import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually } from '@osinum/tenancy/testing';
import { consumeFact } from '../consumers/consumer.ts';
import { startConsumers, type ConsumerGroup } from '../consumers/start-consumers.ts';
import { toHeaders } from '../envelope/headers.ts';
import { startRelay } from '../outbox/relay.ts';
import { specDatabase, type SpecDatabase } from '../testing/spec-database.ts';
import { brokers, specTopics, type SpecTopics } from '../testing/spec-events.ts';
import { silentLogger } from '../testing/silent-logger.ts';
import { createLagReader, type LagReader } from './consumer-lag.ts';
import { readEventFigures } from './read-event-figures.ts';

const crisolles = randomUUID();
let db: SpecDatabase;
let topics: SpecTopics;
let group: ConsumerGroup | undefined;
let lag: LagReader;

beforeAll(async () => {
  db = await specDatabase();
}, 30_000);
afterAll(() => db?.close());
beforeEach(async () => {
  topics = await specTopics();
  lag = createLagReader({ brokers, clientId: topics.group, logger: silentLogger }, topics.group, [topics.fact.topic]);
}, 20_000);
afterEach(async () => {
  await group?.stop();
  group = undefined;
  await lag.close();
  await topics.remove();
}, 20_000);

const start = async () => {
  const consumer = consumeFact(topics.fact, {
    scope: ({ collectiviteId }) => ({ collectiviteId }),
    apply: async (_tx, { key }) => {
      if (key === 'bad') throw new Error('cannot apply');
    },
  });
  const options = { group: topics.group, brokers, database: db.database, consumers: [consumer], deps: {}, logger: silentLogger };
  group = await startConsumers({ ...options, pausesMs: [1], replayPollMs: 50, onFatal: () => {} });
};

const record = (key: string) => ({
  topic: topics.fact.topic, key, value: JSON.stringify({ name: key }),
  headers: toHeaders({ id: randomUUID(), type: topics.fact.type, occurredAt: new Date(), collectiviteId: crisolles }),
});

const figures = () => readEventFigures(db.system, topics.group);

describe('the lag of a group', () => {
  it('is all that stands in a topic it never read, then nothing once it has', async () => {
    await topics.bus.publishBatch([record('a'), record('b'), record('c')]);
    expect(await lag.read()).toEqual([{ topic: topics.fact.topic, lag: 3 }]);
    await start();
    await eventually(async () => expect(await lag.read()).toEqual([{ topic: topics.fact.topic, lag: 0 }]), { timeoutMs: 15_000 });
    expect(await figures()).toMatchObject({ appliedLately: 3, deadLetters: { open: 0, oldestSeconds: null, parked: 0, byType: [] } });
  }, 30_000);

  it('is refused when Kafka is not there', async () => {
    const nowhere = createLagReader({ brokers: ['127.0.0.1:9'], clientId: 'spec', logger: silentLogger }, topics.group, [topics.fact.topic]);
    await expect(nowhere.read()).rejects.toThrow();
    await nowhere.close();
  }, 30_000);
});

it('a dead letter is counted by topic and type, with what waits behind it', async () => {
  await start();
  await topics.bus.publishBatch([record('bad'), record('bad'), record('good')]);
  const { topic, type } = topics.fact;
  await eventually(async () => expect(await figures()).toMatchObject({
    appliedLately: 1, deadLetters: { open: 1, oldestSeconds: expect.any(Number), parked: 1, byType: [{ topic, type, open: 1 }] },
  }), { timeoutMs: 15_000 });
}, 30_000);

it('an event that waits to leave is counted, with its age, and whether somebody publishes', async () => {
  await db.look('TRUNCATE messaging.outbox');
  await db.look(
    `INSERT INTO messaging.outbox (id, topic, type, key, payload, occurred_at, created_at)
     VALUES (gen_random_uuid(), $1, 'Happened', 'k', '{}', now(), clock_timestamp() - interval '4 minutes')`,
    topics.fact.topic,
  );
  const { outbox } = await figures();
  expect(outbox).toMatchObject({ pending: 1, relayed: false });
  expect(Math.round(outbox.oldestSeconds! / 60)).toBe(4);
  const relay = await startRelay({ connectionString: db.fresh.systemUrl, brokers, clientId: 'spec', logger: silentLogger, pollMs: 100 });
  await eventually(async () => expect((await figures()).outbox).toEqual({ pending: 0, oldestSeconds: null, relayed: true }), { timeoutMs: 15_000 });
  await relay.stop();
}, 30_000);
