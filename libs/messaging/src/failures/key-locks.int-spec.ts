import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually } from '@osinum/tenancy/testing';
import pg from 'pg';
import type { IncomingRecord } from '../bus/event-bus.ts';
import { toHeaders } from '../envelope/headers.ts';
import { specDatabase, type SpecDatabase } from '../testing/spec-database.ts';
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
