import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Struct } from '@bufbuild/protobuf/wkt';
import { eventually } from '@osinum/tenancy/testing';
import type { EventBus } from '../bus/event-bus.ts';
import { toHeaders } from '../envelope/headers.ts';
import { startRelay, type Relay } from '../outbox/relay.ts';
import { discard, listOpen, requestReplay } from '../replay/replay.ts';
import { specDatabase, type SpecDatabase } from '../testing/spec-database.ts';
import { brokers, specTopics, type SpecTopics } from '../testing/spec-events.ts';
import { silentLogger } from '../testing/silent-logger.ts';
import { witness } from '../testing/witness.ts';
import { consumeFact, consumeState, type Consumer } from './consumer.ts';
import { startConsumers, type ConsumerGroup, type ConsumersOptions } from './start-consumers.ts';

const crisolles = randomUUID();

let db: SpecDatabase;
let relay: Relay;
let topics: SpecTopics;
let group: ConsumerGroup | undefined;
let fatal: Error[];
/** Keys whose events fail for now, and how often each was tried. */
let failing: Set<string>;
let tries: Map<string, number>;

beforeAll(async () => {
  db = await specDatabase();
  relay = await startRelay({ connectionString: db.fresh.systemUrl, brokers, clientId: 'spec', logger: silentLogger, pollMs: 100 });
}, 30_000);
afterAll(async () => {
  await relay?.stop();
  await db?.close();
});
beforeEach(async () => {
  topics = await specTopics();
  fatal = [];
  failing = new Set();
  tries = new Map();
  await db.look('TRUNCATE effect, projection, messaging.dead_letter, messaging.parked');
}, 20_000);
afterEach(async () => {
  await group?.stop();
  group = undefined;
  await topics.remove();
}, 20_000);

const nameOf = (message: Struct): string => String(message.fields['name']?.kind.value);

function onFact(): Consumer {
  return consumeFact(topics.fact, {
    scope: ({ collectiviteId }) => ({ collectiviteId }),
    apply: async (tx, { key, message }) => {
      const name = nameOf(message);
      tries.set(name, (tries.get(name) ?? 0) + 1);
      await tx.$executeRawUnsafe(`INSERT INTO effect (collectivite_id, key, value) VALUES (current_setting('app.collectivite')::uuid, $1, $2)`, key, name);
      if (failing.has(name)) throw new Error(`cannot apply ${name}`);
    },
  });
}

async function start(changes: Partial<ConsumersOptions<unknown>> = {}): Promise<ConsumerGroup> {
  group = await startConsumers({
    group: topics.group, brokers, database: db.database, consumers: [onFact()], deps: {}, logger: silentLogger,
    pausesMs: [1, 1], replayPollMs: 50, onFatal: (error) => fatal.push(error), ...changes,
  });
  return group;
}

const record = (key: string, name: string, id: string = randomUUID()) => ({
  topic: topics.fact.topic, key, value: JSON.stringify({ name }),
  headers: toHeaders({ id, type: 'Happened', occurredAt: new Date(0), collectiviteId: crisolles }),
});
const send = (...records: ReturnType<typeof record>[]) => topics.bus.publishBatch(records);
const effects = async () => (await db.look<{ value: string }>('SELECT value FROM effect ORDER BY position')).map(({ value }) => value);
const effectsAre = (...wanted: string[]) => eventually(async () => expect(await effects()).toEqual(wanted), { timeoutMs: 10_000 });
const parked = async () => (await db.look<{ name: string }>(`SELECT convert_from(value, 'utf8')::jsonb ->> 'name' AS name FROM messaging.parked ORDER BY position`)).map(({ name }) => name);
const open = () => listOpen(db.system, { group: topics.group });

describe('a fact', () => {
  it('has its effect once, under its own tenant, however often it is delivered', async () => {
    await start();
    const first = record('a', 'first');
    await send(first, first, record('a', 'second'));
    await send(first, record('a', 'third'));
    await effectsAre('first', 'second', 'third');
    expect(await db.look('SELECT DISTINCT collectivite_id FROM effect')).toEqual([{ collectivite_id: crisolles }]);
  });

  it('of before the first start is read too, and a restart goes on where it stood', async () => {
    await send(record('a', 'early'));
    await start();
    await effectsAre('early');
    await group?.stop();
    await send(record('a', 'later'));
    await start();
    await effectsAre('early', 'later');
    expect(tries.get('early')).toBe(1);
  });

  it('of a type nobody asked for is passed over', async () => {
    await start();
    const unknown = record('a', 'unknown');
    await send({ ...unknown, headers: { ...unknown.headers, type: 'SomethingNew' } }, record('a', 'known'));
    await effectsAre('known');
    expect(await open()).toEqual([]);
  });

  it('with fields that a newer owner added is read without them', async () => {
    await start();
    const newer = record('a', 'newer');
    await send({ ...newer, value: JSON.stringify({ name: 'newer', added: { deep: [1] } }) });
    await effectsAre('newer');
  });
});

describe('an event that fails', () => {
  it('is tried three times, then buried; its key waits, another key goes on', async () => {
    const buried = await witness(topics.bus, topics.deadLetterTopic);
    failing.add('bad');
    await start();
    const bad = record('a', 'bad');
    await send(bad, record('a', 'after bad'), record('b', 'other key'), record('a', 'last'));
    await effectsAre('other key');
    await eventually(async () => expect(await parked()).toEqual(['after bad', 'last']));
    expect(tries.get('bad')).toBe(3);
    expect(await open()).toMatchObject([{ eventId: bad.headers['id'], key: 'a', type: 'Happened', attempts: 3, reason: 'Error: cannot apply bad', parked: 2 }]);
    await eventually(() => expect(buried.records).toHaveLength(1));
    expect(JSON.parse(String(buried.records[0]?.value))).toMatchObject({ group: topics.group, reason: 'Error: cannot apply bad', value: { name: 'bad' }, headers: bad.headers });
    expect(buried.records[0]?.headers).toMatchObject({ 'causation-id': bad.headers['id'], 'collectivite-id': crisolles });
    await buried.stop();
  }, 20_000);

  it('is replayed in order after the mend, and later events of its key go through again', async () => {
    failing.add('bad');
    await start();
    await send(record('a', 'bad'), record('a', 'second'), record('a', 'third'));
    await eventually(async () => expect(await parked()).toEqual(['second', 'third']), { timeoutMs: 10_000 });
    failing.clear();
    expect(await listOpen(db.system, { group: topics.group, type: 'Other' })).toEqual([]);
    expect(await requestReplay(db.system, { group: topics.group, since: new Date(Date.now() + 60_000) })).toEqual([]);
    expect(await effects()).toEqual([]);
    expect(await requestReplay(db.system, { group: topics.group, type: 'Happened' })).toHaveLength(1);
    await effectsAre('bad', 'second', 'third');
    await eventually(async () => expect(await open()).toEqual([]));
    expect(await requestReplay(db.system, { group: topics.group })).toEqual([]);
    await send(record('a', 'fourth'));
    await effectsAre('bad', 'second', 'third', 'fourth');
  }, 20_000);

  it('stays open when its replay fails, and says why', async () => {
    failing.add('bad');
    await start();
    await send(record('a', 'bad'), record('a', 'second'));
    await eventually(async () => expect(await parked()).toEqual(['second']), { timeoutMs: 10_000 });
    await requestReplay(db.system, { group: topics.group });
    await eventually(async () => expect(await open()).toMatchObject([{ attempts: 4, parked: 1 }]));
    expect(await effects()).toEqual([]);
  }, 20_000);

  it('leaves its place to a parked one that fails in its turn', async () => {
    failing.add('bad').add('second');
    await start();
    await send(record('a', 'bad'), record('a', 'second'), record('a', 'third'));
    await eventually(async () => expect(await parked()).toEqual(['second', 'third']), { timeoutMs: 10_000 });
    failing.delete('bad');
    await requestReplay(db.system, { group: topics.group });
    await eventually(async () => expect(await open()).toMatchObject([{ reason: 'Error: cannot apply second', parked: 1 }]));
    expect(await effects()).toEqual(['bad']);
    await send(record('a', 'fourth'));
    await eventually(async () => expect(await parked()).toEqual(['third', 'fourth']));
    failing.clear();
    await requestReplay(db.system, { group: topics.group });
    await effectsAre('bad', 'second', 'third', 'fourth');
  }, 20_000);

  it('may be given up, and what waits behind it applied', async () => {
    failing.add('bad');
    await start();
    const bad = record('a', 'bad');
    await send(bad, record('a', 'second'));
    await eventually(async () => expect(await parked()).toEqual(['second']), { timeoutMs: 10_000 });
    await discard(db.system, { group: topics.group, eventId: bad.headers['id'] });
    await effectsAre('second');
    await eventually(async () => expect(await open()).toEqual([]));
  }, 20_000);

  it('is known after a restart, and so is what waits', async () => {
    failing.add('bad');
    await start();
    const bad = record('a', 'bad');
    await send(bad);
    await eventually(async () => expect(await open()).toHaveLength(1), { timeoutMs: 10_000 });
    await group?.stop();
    await start();
    await send(bad, record('a', 'second'), record('b', 'other'));
    await effectsAre('other');
    expect(await parked()).toEqual(['second']);
    expect(tries.get('bad')).toBe(3);
  }, 20_000);
});

describe('an unreadable event', () => {
  it.each([
    ['nonsense', { value: 'not json' }],
    ['text of another shape', { value: '"text"' }],
    ['no id', { headers: { type: 'Happened', 'occurred-at': new Date(0).toISOString() } }],
    ['no type', { headers: { id: randomUUID() } }],
    ['a zero character', { value: '\u0000', headers: { id: 'x\u0000', type: 'Happened' } }],
  ])('(%s) is buried at once, and the next goes on', async (_what, broken) => {
    await start();
    await send({ ...record('a', 'broken'), ...broken }, record('b', 'next'));
    await effectsAre('next');
    expect(await open()).toMatchObject([{ attempts: 1, reason: expect.stringMatching(/^PoisonError/) }]);
    expect(fatal).toEqual([]);
  }, 20_000);
});

describe('a state', () => {
  const state = (key: string, version: number, name: string) => ({
    topic: topics.state.topic, key, value: JSON.stringify({ name }),
    headers: toHeaders({ id: randomUUID(), type: 'Thing', occurredAt: new Date(0), collectiviteId: crisolles, aggregateVersion: version }),
  });
  const onState = () =>
    consumeState(topics.state, {
      scope: ({ collectiviteId }) => ({ collectiviteId }),
      apply: async (tx, { key, message, aggregateVersion }) => {
        const name = nameOf(message);
        tries.set(name, (tries.get(name) ?? 0) + 1);
        if (failing.has(name)) throw new Error(`cannot apply ${name}`);
        await tx.$executeRawUnsafe(
          `INSERT INTO projection VALUES (current_setting('app.collectivite')::uuid, $1, $2, $3)
           ON CONFLICT (collectivite_id, key) DO UPDATE SET value = excluded.value, version = excluded.version WHERE excluded.version > projection.version`,
          key, name, aggregateVersion,
        );
      },
    });
  const projection = async () => (await db.look<{ value: string }>('SELECT value FROM projection ORDER BY key')).map(({ value }) => value);

  it('is replaced by a newer one only, in whatever order they come', async () => {
    await topics.bus.publishBatch([state('a', 2, 'a2'), state('a', 1, 'a1'), state('b', 1, 'b1'), state('a', 3, 'a3')]);
    await start({ consumers: [onState()] });
    await eventually(async () => expect(await projection()).toEqual(['a3', 'b1']), { timeoutMs: 10_000 });
    await topics.bus.publishBatch([state('a', 2, 'a2 again'), state('b', 2, 'b2')]);
    await eventually(async () => expect(await projection()).toEqual(['a3', 'b2']));
    expect(await db.look('SELECT FROM messaging.inbox WHERE consumer = $1', topics.group)).toEqual([]);
  }, 20_000);

  it('that fails is buried alone; a newer one of its key needs not wait', async () => {
    failing.add('a1');
    await topics.bus.publishBatch([state('a', 1, 'a1'), state('b', 1, 'b1')]);
    await start({ consumers: [onState()] });
    await eventually(async () => expect(await projection()).toEqual(['b1']), { timeoutMs: 10_000 });
    await eventually(async () => expect(await open()).toHaveLength(1));
    await topics.bus.publishBatch([state('a', 2, 'a2')]);
    await eventually(async () => expect(await projection()).toEqual(['a2', 'b1']));
    failing.clear();
    await requestReplay(db.system, { group: topics.group });
    await eventually(async () => expect(await open()).toEqual([]));
    expect(await projection()).toEqual(['a2', 'b1']);
  }, 20_000);
});

describe('a fault that is not the event’s', () => {
  /** Applies facts on a connection that is cut under it so many times. */
  const cutting = (times: number): Consumer => {
    const sound = onFact();
    let left = times;
    return {
      ...sound,
      apply: async (tx, ...event) => {
        if (left > 0) {
          left -= 1;
          const [{ pid }] = await tx.$queryRawUnsafe<[{ pid: number }]>('SELECT pg_backend_pid() AS pid');
          await db.look('SELECT pg_terminate_backend($1)', pid);
        }
        await sound.apply(tx, ...event);
      },
    };
  };

  it('makes the consumers join again, without a dead letter: the event has its effect once, and the process goes on', async () => {
    await start({ consumers: [cutting(2)] });
    await send(record('a', 'survivor'), record('a', 'next'));
    await eventually(() => expect(group?.status().state).toBe('connecting'), { timeoutMs: 10_000 });
    await eventually(async () => expect(await effects()).toEqual(['survivor', 'next']), { timeoutMs: 20_000 });
    expect(group?.status().state).toBe('running');
    expect(await open()).toEqual([]);
    expect(fatal).toEqual([]);
  }, 40_000);

  it('such as a database that gives no connection for a while lets replay wait, and the process go on', async () => {
    let away = false;
    let refused = 0;
    const { pool } = db.database;
    const connect = () => {
      if (!away) return pool.connect();
      refused += 1;
      return Promise.reject(new Error('timeout exceeded when trying to connect'));
    };
    await start({ database: { ...db.database, pool: Object.assign(Object.create(pool) as typeof pool, { connect }) } });
    away = true;
    await eventually(() => expect(refused).toBeGreaterThan(1), { timeoutMs: 10_000 });
    away = false;
    await send(record('a', 'after'));
    await effectsAre('after');
    expect(fatal).toEqual([]);
  }, 20_000);

  it('such as Kafka missing at the start lets the service do its other work', async () => {
    await start({ brokers: ['127.0.0.1:1'], patienceMs: 100 });
    expect(group?.status().state).toBe('connecting');
    expect(fatal).toEqual([]);
  }, 20_000);
});

describe('a bus that gives up', () => {
  it('is consumed from again: the process goes on, and nothing is missed', async () => {
    const lost: ((error: Error) => void)[] = [];
    const bus: EventBus = {
      ...topics.bus,
      consume: (options) => {
        lost.push(options.onLost);
        return topics.bus.consume(options);
      },
    };
    await start({ bus });
    await send(record('a', 'before'));
    await effectsAre('before');
    lost.at(-1)!(new Error('the group coordinator is loading'));
    expect(group?.status().state).toBe('connecting');
    await send(record('a', 'meanwhile'));
    await effectsAre('before', 'meanwhile');
    expect(lost).toHaveLength(2);
    expect(fatal).toEqual([]);
  }, 30_000);
});

describe('the start', () => {
  it('refuses two handlers of one event', async () => {
    await expect(start({ consumers: [onFact(), onFact()] })).rejects.toThrow(/two handlers/);
  });

  it('refuses a topic that does not exist, the dead-letter topic too', async () => {
    await expect(start({ deadLetterTopic: 'spec.nowhere.v1' })).rejects.toThrow(/Kafka has no topic spec\.nowhere\.v1/);
    await expect(start({ consumers: [consumeFact({ ...topics.fact, topic: 'spec.missing.v1' }, onFact())] })).rejects.toThrow(/spec\.missing\.v1/);
  }, 20_000);
});

describe('failures under the app role', () => {
  it('are not to be seen by a request: they hold events of every tenant', async () => {
    failing.add('bad');
    await start();
    await send(record('a', 'bad'), record('a', 'second'));
    await eventually(async () => expect(await parked()).toEqual(['second']), { timeoutMs: 10_000 });
    await db.database.withTenant({ collectiviteId: crisolles }, async (tx) => {
      expect(await tx.$queryRawUnsafe('SELECT * FROM messaging.dead_letter')).toEqual([]);
      expect(await tx.$queryRawUnsafe('SELECT * FROM messaging.parked')).toEqual([]);
    });
  }, 20_000);
});
