import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createApiClient, events, operationsRoutes, type ApiClient } from '@osinum/contracts';
import { defineJob } from '@osinum/jobs';
import { personIdOf } from '@osinum/kernel';
import { consumeFact, createKafka, createKafkaBus, toHeaders, type EventBus } from '@osinum/messaging';
import { defineService, startService, type RunningService } from '@osinum/service-kit';
import { openSystemDatabase, type SystemDatabase } from '@osinum/tenancy';
import { eventually, freshDatabase, signInStaff, type FreshDatabase, type SignedIn } from '@osinum/testing';
import { z } from 'zod';
import { casework } from '../../services/casework/src/service.ts';
import { golden } from '../contracts/golden-events.ts';

jest.setTimeout(60_000);

const ignore = () => {};
const logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
const name = `operated-${randomUUID()}`;
const topic = `${name}.diagnostic.v1`;
const deadLetterTopic = `${name}.dead-letter.v1`;
const instanceId = randomUUID();
const crisolles = randomUUID();
const event = { ...events.DiagnosticCompleted, topic };

let broken = true;
let fresh: FreshDatabase;
let superuser: SystemDatabase;
let service: RunningService;
let bus: EventBus;
let api: ApiClient<typeof operationsRoutes>;
let samia: SignedIn;
let ines: SignedIn;
const admin = createKafka({ brokers, clientId: name, logger }).admin();

/** A service of this test alone, with its own topics and queue: what it applies and runs fails until it is mended. */
const operated = defineService({
  name,
  config: z.object({}),
  openDatabase: casework.openDatabase!,
  controllers: [],
  consumers: [consumeFact(event, { scope: () => ({ instanceId }), apply: async () => failWhileBroken() })],
  jobs: () => [defineJob({ name: 'end-sessions', attempts: 1, run: async () => failWhileBroken() })],
});

async function failWhileBroken(): Promise<void> {
  if (broken) throw new Error('no room for "Jeanne Martin"');
}

const personOf = ({ claims }: SignedIn) => personIdOf({ issuer: 'local', subject: String(claims['sub']) });

beforeAll(async () => {
  [fresh, samia, ines] = await Promise.all([
    freshDatabase('casework'),
    signInStaff({ username: 'admin@osinum.example' }),
    signInStaff({ username: 'ines.caradec@osinum.example' }),
  ]);
  superuser = openSystemDatabase({ url: fresh.superuserUrl });
  for (const [who, role] of [[samia, 'administrateur'], [ines, 'conseiller']] as const) {
    await superuser.pool.query(`INSERT INTO access.staff VALUES ($1, $2, $3, '{60}', 20, '[]', false, 1)`, [instanceId, personOf(who), [role]]);
  }
  await admin.connect();
  await admin.createTopics({ waitForLeaders: true, topics: [topic, deadLetterTopic].map((one) => ({ topic: one, numPartitions: 1, replicationFactor: 1 })) });
  bus = createKafkaBus({ brokers, clientId: name, logger });
  service = await startService(operated, {
    ...process.env, SERVICE_PORT: '0', DATABASE_URL_APP: fresh.appUrl, DATABASE_URL_SYSTEM: fresh.systemUrl,
    IDENTITY_URL: 'http://127.0.0.1:9', CLOCK_FILE: '', LOG_LEVEL: 'silent', NODE_ENV: 'test',
  }, ignore);
  api = createApiClient(operationsRoutes, { baseUrl: service.url });
});

afterAll(async () => {
  await service?.close();
  await bus?.close();
  await admin.deleteTopics({ topics: [topic, deadLetterTopic] });
  await admin.disconnect();
  await superuser?.close();
  await fresh?.drop();
});

const token = () => samia.accessToken;
const read = () => api.readOperations({ token: token() });
const letters = async () => (await api.listDeadLetters({ query: {}, token: token() })).letters;
const actions = async () => (await api.listOperatorActions({ token: token() })).actions;

function completed(key: string) {
  const id = randomUUID();
  const headers = toHeaders({ id, type: event.type, occurredAt: new Date(), instanceId, collectiviteId: crisolles });
  return { id, record: { topic, key, headers, value: golden(events.DiagnosticCompleted) } };
}

describe('an event that cannot be applied', () => {
  const poison = completed('diagnostic-of-crisolles');
  const behind = completed('diagnostic-of-crisolles');

  it('is seen by whoever operates the platform: what it is, why, what waits behind it, and no name', async () => {
    await bus.publishBatch([poison.record, behind.record]);
    const expected = {
      eventId: poison.id, topic, type: 'DiagnosticCompleted', key: 'diagnostic-of-crisolles', reason: 'Error: no room for "…"', attempts: 3,
      failedAt: expect.any(String), instanceId, collectiviteId: crisolles, parked: 1, replayAsked: false,
    };
    await eventually(async () => expect(await letters()).toEqual([expected]), { timeoutMs: 20_000 });
    await eventually(async () => expect(await read()).toMatchObject({
      service: name, consumers: { state: 'running' },
      events: { known: true, value: { deadLetters: { open: 1, parked: 1, byType: [{ topic, type: 'DiagnosticCompleted', open: 1 }] } } },
      lag: { known: true, value: [{ topic, lag: 0 }] },
    }), { timeoutMs: 15_000 });
  });

  it('is weighed by a dry run, which changes and writes nothing', async () => {
    const weight = await api.replayDeadLetters({ body: { dryRun: true, type: 'DiagnosticCompleted' }, token: token() });
    expect(weight).toEqual({ letters: 1, parked: 1 });
    expect(await api.replayDeadLetters({ body: { dryRun: true, type: 'PlanProposed' }, token: token() })).toEqual({ letters: 0, parked: 0 });
    expect(await letters()).toMatchObject([{ eventId: poison.id, replayAsked: false }]);
    expect(await actions()).toEqual([]);
  });

  it('stays where it is when it is replayed before the mend', async () => {
    await api.replayDeadLetters({ body: { dryRun: false, eventId: poison.id }, token: token() });
    await eventually(async () => expect(await letters()).toMatchObject([{ eventId: poison.id, attempts: 4, replayAsked: false }]), { timeoutMs: 15_000 });
  });

  it('is gone once it is replayed after the mend, with what waited behind it; who asked stays written', async () => {
    broken = false;
    expect(await api.replayDeadLetters({ body: { dryRun: false }, token: token() })).toEqual({ letters: 1, parked: 1 });
    await eventually(async () => expect(await letters()).toEqual([]), { timeoutMs: 15_000 });
    const inbox = (await superuser.pool.query('SELECT event_id FROM messaging.inbox ORDER BY processed_at')).rows;
    expect(inbox).toEqual([{ event_id: poison.id }, { event_id: behind.id }]);
    expect(await actions()).toEqual([
      { at: expect.any(String), actorId: personOf(samia), action: 'replay', target: {}, affected: 1 },
      { at: expect.any(String), actorId: personOf(samia), action: 'replay', target: { eventId: poison.id }, affected: 1 },
    ]);
  });
});

it('a job that was given up is seen, run again, and gone', async () => {
  broken = true;
  const jobId = await service.context.jobs!.enqueue('end-sessions', { personId: randomUUID() });
  const jobs = async () => (await api.listFailedJobs({ token: token() })).jobs;
  const expected = { id: jobId, name: 'end-sessions', attempts: 1, failedAt: expect.any(String), reason: 'no room for "…"' };
  await eventually(async () => expect(await jobs()).toEqual([expected]), { timeoutMs: 15_000 });
  await eventually(async () => expect(await read()).toMatchObject({ jobs: { known: true, value: { failed: 1 } } }), { timeoutMs: 15_000 });
  broken = false;
  expect(await api.retryJob({ params: { jobId }, token: token() })).toEqual({ name: 'end-sessions' });
  await eventually(async () => expect(await jobs()).toEqual([]), { timeoutMs: 15_000 });
  expect((await actions())[0]).toMatchObject({ action: 'retry-job', target: { jobId, name: 'end-sessions' } });
  const again = api.retryJob({ params: { jobId }, token: token() });
  await expect(again).rejects.toMatchObject({ problem: { status: 404, code: 'job-unknown' } });
});

it('an advisor is refused', async () => {
  const refused = { problem: { status: 403, code: 'permission-missing' } };
  await expect(api.readOperations({ token: ines.accessToken })).rejects.toMatchObject(refused);
  await expect(api.replayDeadLetters({ body: { dryRun: true }, token: ines.accessToken })).rejects.toMatchObject(refused);
  await expect(api.retryJob({ params: { jobId: '1' }, token: ines.accessToken })).rejects.toMatchObject(refused);
});

it('what was done is never changed, whatever the role of the service', async () => {
  for (const url of [fresh.appUrl, fresh.systemUrl]) {
    const database = openSystemDatabase({ url });
    for (const sql of ['UPDATE operations.action SET affected = 0', 'DELETE FROM operations.action', 'TRUNCATE operations.action']) {
      await expect(database.pool.query(sql)).rejects.toThrow('permission denied');
    }
    await database.close();
  }
});

it('what does not answer is unknown, within seconds, and the rest is told', async () => {
  const nowhere = await startService({ ...operated, name: `${name}-alone` }, {
    ...process.env, SERVICE_PORT: '0', DATABASE_URL_APP: fresh.appUrl, DATABASE_URL_SYSTEM: fresh.systemUrl, KAFKA_BROKERS: '127.0.0.1:9',
    REDIS_URL: 'redis://127.0.0.1:9', IDENTITY_URL: 'http://127.0.0.1:9', CLOCK_FILE: '', LOG_LEVEL: 'silent', NODE_ENV: 'test',
  }, ignore);
  try {
    const alone = createApiClient(operationsRoutes, { baseUrl: nowhere.url, deadlineMs: 4_000 });
    expect(await alone.readOperations({ token: token() })).toMatchObject({
      events: { known: true }, lag: { known: false }, jobs: { known: false }, consumers: { state: 'connecting' },
    });
    const refused = { problem: { status: 503, code: 'jobs-unavailable' } };
    await expect(alone.listFailedJobs({ token: token() })).rejects.toMatchObject(refused);
  } finally {
    await nowhere.close();
  }
});
