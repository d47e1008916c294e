import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { systemClock } from '@osinum/kernel';
import { startConsumers, type ConsumerGroup } from '@osinum/messaging';
import { openSystemDatabase, type Database, type SystemDatabase } from '@osinum/tenancy';
import { freshDatabase, HandBus, type FreshDatabase } from '@osinum/testing';
import { services } from '../architecture/services.ts';
import { golden } from './golden-events.ts';

const ignore = () => {};
const logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const someInstance = 'a3f2c1d0-0000-4000-8000-000000000001';
const someCollectivite = 'a3f2c1d0-0000-4000-8000-000000000002';

/** Everything a service's database holds, as one text a table. */
const contents = `SELECT table_schema || '.' || table_name AS name,
  (xpath('/row/c/text()', query_to_xml(format('SELECT coalesce(md5(string_agg(t::text, '','' ORDER BY t::text)), ''empty'') AS c FROM %I.%I t', table_schema, table_name), false, true, '')))[1]::text AS hash
  FROM information_schema.tables WHERE table_schema IN ('public', 'access', 'messaging') AND table_type = 'BASE TABLE' ORDER BY 1`;

describe.each(services.filter(({ consumers }) => consumers?.length).map((service) => [service.name, service] as const))('%s', (name, service) => {
  const bus = new HandBus();
  let fresh: FreshDatabase;
  let database: Database<any>;
  let superuser: SystemDatabase;
  let group: ConsumerGroup;

  beforeAll(async () => {
    fresh = await freshDatabase(name);
    database = service.openDatabase!(fresh.appUrl);
    superuser = openSystemDatabase({ url: fresh.superuserUrl });
    const deps = { name, clock: systemClock, logger, database, config: {} };
    group = await startConsumers({ group: name, brokers: [], database, consumers: service.consumers!, deps, logger, bus, pausesMs: [], onFatal: (error) => { throw error; } });
  }, 30_000);
  afterAll(async () => {
    await group?.stop();
    await Promise.all([database?.close(), superuser?.close()]);
    await fresh?.drop();
  });

  const look = async (sql: string) => (await superuser.pool.query(sql)).rows as unknown[];

  // States first, as on a platform that runs.
  const consumed = [...service.consumers!].map(({ event }) => event).sort((a, b) => Number(a.kind === 'fact') - Number(b.kind === 'fact'));

  it.each(consumed.map((event) => [event.type, event] as const))('applies %s as its owner writes it, and once when it comes twice', async (_type, event) => {
    const text = golden(event);
    const { collectiviteId = someCollectivite, instanceId = someInstance } = JSON.parse(text) as { collectiviteId?: string; instanceId?: string };
    const before = await look(contents);
    const record = await bus.deliverText(event, text, { collectiviteId, instanceId, actor: randomUUID() });
    expect(await look('SELECT type, reason FROM messaging.dead_letter')).toEqual([]);
    const after = await look(contents);
    expect(after).not.toEqual(before);
    await bus.redeliver(record);
    expect(await look(contents)).toEqual(after);
  });

  it('makes a dead letter of what breaks the contract, and of nothing else', async () => {
    const event = consumed[0]!;
    const { topic, type } = event;
    await bus.deliverText(event, '{"collectiviteId": 12}');
    expect(await look('SELECT topic, type FROM messaging.dead_letter')).toEqual([{ topic, type }]);
  });
});
