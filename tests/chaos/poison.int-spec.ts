import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { events } from '@osinum/contracts';
import { createKafka, createKafkaBus, startConsumers, startRelay, toHeaders, type Consumer, type ConsumerGroup, type EventBus, type Relay } from '@osinum/messaging';
import { systemClock } from '@osinum/kernel';
import { openSystemDatabase, type Database, type SystemDatabase } from '@osinum/tenancy';
import { eventually, freshDatabase, type FreshDatabase } from '@osinum/testing';
import { casework } from '../../services/casework/src/service.ts';
import { golden } from '../contracts/golden-events.ts';

const ignore = () => {};
const logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
const group = `casework-${randomUUID()}`;
const deadLetterTopic = `${group}.dead-letter.v1`;
const topic = `${group}.diagnostic.v1`;
const instanceId = randomUUID();
const crisolles = randomUUID();
const noyon = randomUUID();

let fresh: FreshDatabase;
let database: Database<any>;
let owner: SystemDatabase;
let superuser: SystemDatabase;
let bus: EventBus;
let relay: Relay;
let consumers: ConsumerGroup;
const admin = createKafka({ brokers, clientId: group, logger }).admin();

/** The service's own handler, listening to a topic of this test: nobody else's consumers meet the poison. */
const completed = casework.consumers!.find(({ event }) => event.type === 'DiagnosticCompleted')!;
const handler: Consumer = { ...completed, event: { ...completed.event, topic } };

beforeAll(async () => {
  fresh = await freshDatabase('casework');
  database = casework.openDatabase!(fresh.appUrl);
  owner = openSystemDatabase({ url: fresh.ownerUrl });
  superuser = openSystemDatabase({ url: fresh.superuserUrl });
  await admin.connect();
  await admin.createTopics({ waitForLeaders: true, topics: [topic, deadLetterTopic].map((name) => ({ topic: name, numPartitions: 1, replicationFactor: 1 })) });
  bus = createKafkaBus({ brokers, clientId: group, logger });
  relay = await startRelay({ connectionString: fresh.systemUrl, brokers, clientId: group, logger, bus: withoutTheRest(bus) });
  consumers = await startConsumers({ group, brokers, database, consumers: [handler], deps: { clock: systemClock, logger, database, config: {} }, logger, onFatal: ignore });
}, 60_000);

afterAll(async () => {
  await consumers?.stop();
  await relay?.stop();
  await admin.deleteTopics({ topics: [topic, deadLetterTopic] });
  await admin.disconnect();
  await Promise.all([database, owner, superuser].map((opened) => opened?.close()));
  await fresh?.drop();
});

/** Publishes dead letters, and keeps what casework tells of its cases away from the platform that may be running. */
function withoutTheRest(real: EventBus): EventBus {
  return { ...real, publishBatch: (records) => real.publishBatch(records.filter((record) => record.topic === deadLetterTopic)) };
}

/** A completed diagnostic, as diagnostics writes it. The key is the collectivité's diagnostic. */
function completedBy(collectiviteId: string, key: string) {
  const id = randomUUID();
  const message = { ...(JSON.parse(golden(events.DiagnosticCompleted)) as object), collectiviteId, diagnosticId: randomUUID() };
  const headers = toHeaders({ id, type: 'DiagnosticCompleted', occurredAt: new Date(), instanceId, collectiviteId });
  return { id, record: { topic, key, headers, value: JSON.stringify(message) } };
}

const rows = async <R>(sql: string, ...values: unknown[]) => (await superuser.pool.query(sql, values)).rows as R[];
const cases = async () => (await rows<{ collectivite_id: string }>('SELECT collectivite_id FROM accompagnement')).map((row) => row.collectivite_id);
const applied = async () => (await rows<{ event_id: string }>('SELECT event_id FROM messaging.inbox ORDER BY processed_at')).map((row) => row.event_id);

/** The command an operator types. */
async function replay(...options: string[]): Promise<string> {
  const cli = fileURLToPath(new URL('../../libs/messaging/src/replay/cli.ts', import.meta.url));
  const environment = { ...process.env, DATABASE_URL_SYSTEM: fresh.systemUrl };
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@osinum/source', cli, group, ...options], { env: environment });
  return stdout;
}

describe('a poison event on a real consumer', () => {
  const poison = completedBy(crisolles, 'diagnostic-of-crisolles');
  const sameKey = completedBy(crisolles, 'diagnostic-of-crisolles');
  const otherKey = completedBy(noyon, 'diagnostic-of-noyon');

  it('goes to the dead letters within seconds; another key goes on, a later event of its key waits', async () => {
    // What nobody foresaw: casework cannot keep a case of this collectivité.
    await owner.pool.query(`ALTER TABLE accompagnement ADD CONSTRAINT unforeseen CHECK (collectivite_id <> '${crisolles}')`);
    const sentAt = performance.now();
    await bus.publishBatch([poison.record, sameKey.record, otherKey.record]);
    await eventually(async () => expect(await cases()).toEqual([noyon]), { timeoutMs: 10_000 });
    expect(performance.now() - sentAt).toBeLessThan(10_000);
    expect(await rows('SELECT event_id, attempts FROM messaging.dead_letter')).toEqual([{ event_id: poison.id, attempts: 3 }]);
    expect(await rows('SELECT event_id FROM messaging.parked')).toEqual([{ event_id: sameKey.id }]);
    await eventually(async () => expect(await admin.fetchTopicOffsets(deadLetterTopic)).toMatchObject([{ offset: '1' }]), { timeoutMs: 10_000 });
  }, 30_000);

  it('is shown by the command, with its reason and what waits behind it, and nothing changes', async () => {
    expect(await replay('--dry-run')).toMatch(new RegExp(`DiagnosticCompleted .*key diagnostic-of-crisolles .*${poison.id} .*3 tries .*1 parked .*unforeseen`));
    expect(await applied()).toEqual([otherKey.id]);
  }, 30_000);

  it('stays where it is when it is replayed before the mend', async () => {
    expect(await replay()).toContain('1 still open');
    expect(await cases()).toEqual([noyon]);
  }, 40_000);

  it('is applied after the mend, and then what waited, in order', async () => {
    await owner.pool.query('ALTER TABLE accompagnement DROP CONSTRAINT unforeseen');
    expect(await replay('--type', 'DiagnosticCompleted')).toContain('0 still open');
    expect((await cases()).sort()).toEqual([noyon, crisolles].sort());
    expect(await applied()).toEqual([otherKey.id, poison.id, sameKey.id]);
    expect(await rows('SELECT FROM messaging.parked')).toEqual([]);
    expect(await replay()).toContain('no open dead letter');
  }, 40_000);
});
