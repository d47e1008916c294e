import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Staff } from '@osinum/service-kit';
import { aClaimedCase } from '../spec/claimed-case.ts';
import { Harness } from '../spec/harness.ts';
import { changeCaseStatus } from '../features/change-case-status/change-case-status.ts';
import { handOverDeparture } from '../features/hand-over/hand-over-departures.ts';
import { announceDueTasks } from './announce-due-tasks.ts';

let harness: Harness;
let instanceId: string;
let ines: Staff;

beforeAll(async () => {
  harness = await Harness.start();
}, 30_000);
afterAll(() => harness?.stop());

beforeEach(async () => {
  harness.now = new Date('2026-11-16T09:00:00Z');
  instanceId = randomUUID();
  ines = await harness.anAdvisor(instanceId);
});

const published = async (collectiviteId: string, type: string) =>
  (await harness.published(collectiviteId)).filter((event) => event.type === type);

describe('tasks that come due', () => {
  it('are announced once each, on their day', async () => {
    const { collectiviteId } = await aClaimedCase(harness, ines);
    await announceDueTasks(harness);
    expect(await published(collectiviteId, 'TaskDue')).toEqual([]);
    harness.now = new Date('2026-11-22T23:00:00Z');
    await Promise.all([announceDueTasks(harness), announceDueTasks(harness)]);
    await announceDueTasks(harness);
    expect(await published(collectiviteId, 'TaskDue')).toMatchObject([{ instance_id: instanceId, payload: { dueAt: '2026-11-22T23:00:00Z' } }]);
  });
});

describe('an advisor who leaves', () => {
  const cases = () => harness.everything('SELECT assignee_id, status FROM accompagnement WHERE instance_id = $1 ORDER BY opened_at, id', instanceId);

  it('keeps no case: a colleague takes it, in the state it is in', async () => {
    const { caseId, collectiviteId } = await aClaimedCase(harness, ines);
    await changeCaseStatus(harness, ines, caseId, { to: 'en-pause' });
    const colleague = await harness.anAdvisor(instanceId);
    expect(await handOverDeparture(harness.db, instanceId, ines.personId, harness.now)).toBe(0);
    await harness.leaves(ines);
    expect(await handOverDeparture(harness.db, instanceId, ines.personId, harness.now)).toBe(1);
    expect(await cases()).toEqual([{ assignee_id: colleague.personId, status: 'en-pause' }]);
    const states = await published(collectiviteId, 'AssignmentState');
    expect(states.map((event) => [event.payload['personId'], event.payload['to'] !== undefined])).toEqual([
      [ines.personId, false],
      [ines.personId, true],
      [colleague.personId, false],
    ]);
    expect(await handOverDeparture(harness.db, instanceId, ines.personId, harness.now)).toBe(0);
  });

  it('gives to the relay they had named what nobody else can take', async () => {
    await aClaimedCase(harness, ines);
    const relay = await harness.anAdvisor(instanceId, { departements: ['80'], capacity: 0 });
    await harness.everything(
      'UPDATE access.staff SET absences = $2, ended = true WHERE person_id = $1',
      ines.personId,
      JSON.stringify([{ from: '2026-08-01T00:00:00Z', to: '2026-08-15T00:00:00Z', relay: relay.personId }]),
    );
    await handOverDeparture(harness.db, instanceId, ines.personId, harness.now);
    expect(await cases()).toEqual([{ assignee_id: relay.personId, status: 'en-cours' }]);
  });

  it('leaves the rest to the queue, never to silence', async () => {
    const { collectiviteId } = await aClaimedCase(harness, ines);
    await harness.leaves(ines);
    await handOverDeparture(harness.db, instanceId, ines.personId, harness.now);
    expect(await cases()).toEqual([{ assignee_id: null, status: 'a-prendre-en-charge' }]);
    expect(await published(collectiviteId, 'AccompagnementStatusChanged')).toHaveLength(2);
  });
});
