import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Admin } from 'kafkajs';
import { eventually } from '@osinum/tenancy/testing';
import { createKafka } from '../bus/kafka-client.ts';
import { brokers } from '../testing/spec-events.ts';
import { silentLogger } from '../testing/silent-logger.ts';
import { applyTopics } from './apply-topics.ts';

const state = { name: `spec-${randomUUID()}.state.v1`, kind: 'state', owner: 'spec', partitions: 1 } as const;
const fact = { name: `spec-${randomUUID()}.fact.v1`, kind: 'fact', owner: 'spec', partitions: 1, retentionDays: 7 } as const;
let admin: Admin;

beforeAll(async () => {
  admin = createKafka({ brokers, clientId: 'spec', logger: silentLogger }).admin();
  await admin.connect();
});
afterAll(async () => {
  await admin.deleteTopics({ topics: [state.name, fact.name] });
  await admin.disconnect();
});

describe('the topics command', () => {
  it('creates what is missing, mends what differs, and then has nothing to do', async () => {
    expect(await applyTopics(admin, [state], 1)).toEqual([`${state.name}: created`]);
    expect(await applyTopics(admin, [state, fact], 1)).toEqual([`${fact.name}: created`]);
    await eventually(async () => expect(await applyTopics(admin, [state, fact], 1)).toEqual([]));
    expect(await applyTopics(admin, [state, { ...fact, retentionDays: 90, partitions: 2 }], 1)).toEqual([
      `${fact.name}: 2 partitions from now on (the order of a key holds from here)`,
      `${fact.name}: settings mended`,
    ]);
    await eventually(async () => expect(await applyTopics(admin, [state, { ...fact, retentionDays: 90, partitions: 2 }], 1)).toEqual([]));
  }, 20_000);
});
