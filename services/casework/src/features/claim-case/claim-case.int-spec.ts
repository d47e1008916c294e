import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DomainError } from '@osinum/kernel';
import type { Staff } from '@osinum/service-kit';
import { anOpenCase } from '../../spec/claimed-case.ts';
import { Harness } from '../../spec/harness.ts';
import { claimCase } from './claim-case.ts';

let harness: Harness;
let instanceId: string;
let ines: Staff;

beforeAll(async () => {
  harness = await Harness.start();
}, 30_000);
afterAll(() => harness?.stop());

beforeEach(async () => {
  instanceId = randomUUID();
  ines = await harness.anAdvisor(instanceId);
});

const aCase = () => anOpenCase(harness, instanceId);
const codeOf = (attempt: Promise<unknown>) => attempt.then(() => 'accepted', (error: DomainError) => error.code);

describe('claiming', () => {
  it('gives the case to the advisor and tells who follows it', async () => {
    const { caseId, collectiviteId } = await aCase();
    const detail = await claimCase(harness, ines, caseId);
    expect(detail).toMatchObject({ status: 'en-cours', mine: true, assigneeId: ines.personId, claimable: false });
    expect(detail.thematiques).toMatchObject([{ score: 1.2 }, { score: 0.7 }]);
    expect(detail.statusHistory.map((step) => step.status)).toEqual(['a-prendre-en-charge', 'en-cours']);
    const events = (await harness.published(collectiviteId)).slice(1);
    expect(events.map((event) => event.type)).toEqual(['AccompagnementStatusChanged', 'AccompagnementAssigned', 'AssignmentState']);
    expect(events[2]).toMatchObject({
      key: `${caseId}:${ines.personId}`,
      aggregate_version: '1',
      payload: { caseId, collectiviteId, instanceId, personId: ines.personId },
    });
    expect(events[2]?.payload['to']).toBeUndefined();
  });

  it('has one winner when ten advisors click at once', async () => {
    const { caseId, collectiviteId } = await aCase();
    const team = await Promise.all(Array.from({ length: 10 }, () => harness.anAdvisor(instanceId)));
    const results = await Promise.all(team.map((one) => codeOf(claimCase(harness, one, caseId))));
    expect(results.filter((code) => code === 'accepted')).toHaveLength(1);
    expect(new Set(results)).toEqual(new Set(['accepted', 'case-already-taken']));
    const assigned = (await harness.published(collectiviteId)).filter((event) => event.type === 'AccompagnementAssigned');
    expect(assigned).toHaveLength(1);
  });

  it('takes a double click for one', async () => {
    const { caseId, collectiviteId } = await aCase();
    expect(await Promise.all([codeOf(claimCase(harness, ines, caseId)), codeOf(claimCase(harness, ines, caseId))])).toEqual(['accepted', 'accepted']);
    expect((await harness.published(collectiviteId)).filter((event) => event.type === 'AssignmentState')).toHaveLength(1);
  });

  it('never passes the capacity, even by several claims at once', async () => {
    const busy = await harness.anAdvisor(instanceId, { capacity: 2 });
    const several = await Promise.all([aCase(), aCase(), aCase(), aCase()]);
    const results = await Promise.all(several.map(({ caseId }) => codeOf(claimCase(harness, busy, caseId))));
    expect(results.toSorted()).toEqual(['accepted', 'accepted', 'advisor-full', 'advisor-full']);
  });

  it('is refused to an absent advisor', async () => {
    const away = await harness.anAdvisor(instanceId, { absences: [{ from: '2026-11-15T23:00:00Z', to: '2026-11-20T23:00:00Z' }] });
    const { caseId } = await aCase();
    expect(await codeOf(claimCase(harness, away, caseId))).toBe('advisor-absent');
  });

  it('is refused while identity has not said who this advisor is', async () => {
    const { caseId } = await aCase();
    const unknown: Staff = { personId: randomUUID(), instanceId, roles: ['conseiller'], departements: ['60'] };
    expect(await codeOf(claimCase(harness, unknown, caseId))).toBe('advisor-unknown');
  });

  it.each([
    ['of another territory', () => harness.anAdvisor(instanceId, { departements: ['80'] })],
    ['of another instance', () => harness.anAdvisor(randomUUID())],
  ])('finds nothing for an advisor %s', async (_, advisor) => {
    const { caseId } = await aCase();
    expect(await codeOf(claimCase(harness, await advisor(), caseId))).toBe('case-not-found');
  });

  it('leaves no trace when it fails half-way', async () => {
    const { caseId, collectiviteId } = await aCase();
    await harness.everything(`ALTER TABLE assignment ADD CONSTRAINT broken CHECK (person_id <> '${ines.personId}')`);
    expect(await codeOf(claimCase(harness, ines, caseId))).not.toBe('accepted');
    await harness.everything('ALTER TABLE assignment DROP CONSTRAINT broken');
    const [row] = await harness.everything('SELECT status, assignee_id FROM accompagnement WHERE id = $1', caseId);
    expect(row).toEqual({ status: 'a-prendre-en-charge', assignee_id: null });
    expect(await harness.published(collectiviteId)).toHaveLength(1);
  });
});
