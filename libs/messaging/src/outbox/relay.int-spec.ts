import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { unowned } from '@osinum/tenancy';
import { eventually } from '@osinum/tenancy/testing';
import type { EventBus } from '../bus/event-bus.ts';
import { specDatabase, type SpecDatabase } from '../testing/spec-database.ts';
import { brokers, specTopics, type SpecTopics } from '../testing/spec-events.ts';
import { silentLogger } from '../testing/silent-logger.ts';
import { witness, type Witness } from '../testing/witness.ts';
import { appendEvent } from './append-event.ts';
import { purge } from './purge.ts';
import { startRelay, type Relay, type RelayOptions } from './relay.ts';

let db: SpecDatabase;
let topics: SpecTopics;
let seen: Witness;
let relays: Relay[];

beforeAll(async () => {
  db = await specDatabase();
}, 30_000);
afterAll(() => db?.close());
beforeEach(async () => {
  relays = [];
  topics = await specTopics();
  seen = await witness(topics.bus, topics.fact.topic);
  await db.look('TRUNCATE messaging.outbox');
}, 20_000);
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  await seen.stop();
  await topics.remove();
}, 20_000);

async function start(changes: Partial<RelayOptions> = {}): Promise<Relay> {
  const relay = await startRelay({ connectionString: db.fresh.systemUrl, brokers, clientId: 'spec', logger: silentLogger, pollMs: 50, ...changes });
  relays.push(relay);
  return relay;
}

const append = (key: string, n: number) =>
  db.database.withTenant(unowned, (tx) => appendEvent(tx, topics.fact, { fields: { n: { kind: { case: 'numberValue', value: n } } } }, { key, occurredAt: new Date('2026-11-22T10:00:00Z') }));
const numbers = () => seen.records.map(({ value }) => (JSON.parse(String(value)) as { n: number }).n);
const unpublished = async () => (await db.look<{ count: number }>('SELECT count(*)::int FROM messaging.outbox WHERE published_at IS NULL'))[0]?.count;

describe('the relay', () => {
  it('publishes what was committed, in order and with its envelope, woken by the insert', async () => {
    const relay = await start({ pollMs: 60_000 });
    await eventually(() => expect(relay.status().state).toBe('active'));
    const collectiviteId = randomUUID();
    const id = await db.database.withTenant({ collectiviteId }, (tx) =>
      appendEvent(tx, topics.fact, {}, { key: 'k', occurredAt: new Date('2026-11-22T10:00:00.123Z'), collectiviteId, aggregateVersion: 3, actor: 'someone' }));
    await eventually(() => expect(seen.records).toHaveLength(1));
    expect(seen.records[0]).toMatchObject({
      key: 'k',
      headers: { id, type: 'Happened', 'occurred-at': '2026-11-22T10:00:00.123Z', 'collectivite-id': collectiviteId, 'aggregate-version': '3', actor: 'someone' },
    });
    for (let n = 0; n < 20; n++) await append('k', n);
    await eventually(() => expect(numbers().slice(1)).toEqual([...Array(20).keys()]));
    await eventually(async () => expect(await unpublished()).toBe(0));
  });

  it('publishes nothing of a transaction that failed', async () => {
    await start();
    const failing = db.database.withTenant(unowned, async (tx) => {
      await appendEvent(tx, topics.fact, {}, { key: 'lost', occurredAt: new Date() });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await append('kept', 1);
    await eventually(() => expect(seen.records.map(({ key }) => key)).toEqual(['kept']));
  });

  it('is active once a database, and another takes over when it stops', async () => {
    const first = await start();
    await eventually(() => expect(first.status().state).toBe('active'));
    const second = await start();
    await eventually(() => expect(second.status().state).toBe('standby'));
    await append('k', 1);
    await eventually(() => expect(numbers()).toEqual([1]));
    await eventually(() => expect([first.status().published, second.status().published]).toEqual([1, 0]));
    await first.stop();
    await append('k', 2);
    await eventually(() => expect(numbers()).toEqual([1, 2]));
    await eventually(() => expect(second.status()).toMatchObject({ state: 'active', published: 1 }));
  });

  it('sends again after being killed between sending and marking, and loses nothing', async () => {
    await append('k', 1);
    await append('k', 2);
    const child = spawn(process.execPath, ['--conditions=@osinum/source', fileURLToPath(new URL('../testing/relay-that-hangs.ts', import.meta.url))], {
      env: { ...process.env, RELAY_URL: db.fresh.systemUrl },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(await unpublished()).toBe(2);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await append('k', 3);
    await start();
    await eventually(() => expect(numbers()).toEqual([1, 2, 1, 2, 3]), { timeoutMs: 10_000 });
    expect(seen.records[0]?.headers['id']).toBe(seen.records[2]?.headers['id']);
    await eventually(async () => expect(await unpublished()).toBe(0));
  }, 20_000);

  it('keeps the events while Kafka refuses them, and sends them when it takes them again', async () => {
    let refusing = true;
    const refusals: number[] = [];
    const bus: EventBus = {
      ...topics.bus,
      publishBatch: async (records) => {
        if (refusing) {
          refusals.push(records.length);
          throw new Error('Kafka is down');
        }
        await topics.bus.publishBatch(records);
      },
      close: async () => {},
    };
    const relay = await start({ bus });
    await append('k', 1);
    await eventually(() => expect(refusals.length).toBeGreaterThan(1));
    expect(relay.status()).toMatchObject({ published: 0, lastError: 'Kafka is down' });
    await append('k', 2);
    refusing = false;
    await eventually(() => expect(numbers()).toEqual([1, 2]), { timeoutMs: 10_000 });
    await eventually(() => expect(relay.status()).toMatchObject({ state: 'active', lastError: undefined }));
  }, 20_000);

  it('connects again when the database closes its connection', async () => {
    const relay = await start();
    await eventually(() => expect(relay.status().state).toBe('active'));
    await db.look(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'osinum relay' AND datname = current_database()`);
    await append('k', 1);
    await eventually(() => expect(numbers()).toEqual([1]));
  });

  it('sends what is left before it stops', async () => {
    const relay = await start({ pollMs: 60_000 });
    await eventually(() => expect(relay.status().state).toBe('active'));
    for (let n = 0; n < 50; n++) await append('k', n);
    await relay.stop();
    expect(await unpublished()).toBe(0);
  });
});

describe('the app role', () => {
  it('forgets what has served, so many rows at a time, and nothing younger', async () => {
    const client = new pg.Client({ connectionString: db.fresh.systemUrl });
    await client.connect();
    for (let n = 0; n < 5; n++) await append('k', n);
    await db.look(`UPDATE messaging.outbox SET published_at = now() - interval '8 days' WHERE position IN (SELECT position FROM messaging.outbox ORDER BY position LIMIT 4)`);
    expect([await purge(client, 3), await purge(client, 3), await purge(client, 3)]).toEqual([true, false, false]);
    expect(await db.look('SELECT count(*)::int FROM messaging.outbox')).toEqual([{ count: 1 }]);
    await client.end();
  });

  it('writes the outbox and cannot read it: other tenants have rows there', async () => {
    await expect(db.database.pool.query('SELECT * FROM messaging.outbox')).rejects.toThrow(/permission denied/);
    await expect(db.database.pool.query('UPDATE messaging.outbox SET key = key')).rejects.toThrow(/permission denied/);
  });
});
