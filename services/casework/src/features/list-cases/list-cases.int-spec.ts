import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Staff } from '@osinum/service-kit';
import { aClaimedCase, anOpenCase } from '../../spec/claimed-case.ts';
import { requestHelp } from '../../spec/events.ts';
import { Harness } from '../../spec/harness.ts';
import { changeCaseStatus } from '../change-case-status/change-case-status.ts';
import { getCase } from '../get-case/get-case.ts';
import { listCases } from './list-cases.ts';

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

type View = Parameters<typeof listCases>[2]['view'];
const list = (view: View, staff = ines, more = {}) => listCases(harness, staff, { view, page: 1, ...more });
const idsOf = async (view: View, staff = ines) => (await list(view, staff)).rows.map((row) => row.id);

describe('the queue', () => {
  it('shows what to do this week by deadline, with reasons and who may take it', async () => {
    const low = await anOpenCase(harness, instanceId);
    const high = await anOpenCase(harness, instanceId, { alertCodes: ['A1', 'A2'] });
    const { rows, total } = await list('cette-semaine');
    expect(rows.map((row) => row.id)).toEqual([high.caseId, low.caseId]);
    expect(total).toBe(2);
    expect(rows[0]).toMatchObject({
      priority: 'haute',
      priorityReasons: ['2\u00a0alertes', 'échéance sous 3\u00a0j'],
      subject: 'Sauvegarde',
      nextAction: 'Premier contact',
      dueAt: '2026-11-18T23:00:00.000Z',
      lateness: { label: 'Dans 3\u00a0j' },
      claimable: true,
      mine: false,
    });
  });

  it('sorts cases into views and counts each', async () => {
    const mine = await aClaimedCase(harness, ines);
    const paused = await aClaimedCase(harness, ines);
    await changeCaseStatus(harness, ines, paused.caseId, { to: 'en-pause' });
    const free = await anOpenCase(harness, instanceId, { alertCodes: ['A1'] });
    const asked = await harness.aCollectivite(instanceId);
    await requestHelp(harness, instanceId, asked);
    const closed = await aClaimedCase(harness, ines);
    await changeCaseStatus(harness, ines, closed.caseId, { to: 'clos', outcome: 'injoignable' });
    harness.now = new Date('2026-11-20T09:00:00Z');

    expect(await idsOf('mes-accompagnements')).toEqual(expect.arrayContaining([mine.caseId, paused.caseId]));
    expect(await idsOf('en-pause')).toEqual([paused.caseId]);
    expect(await idsOf('a-prendre-en-charge')).toEqual([free.caseId]);
    expect(await idsOf('en-retard')).toEqual([free.caseId]);
    const { counters, load } = await list('tous');
    expect(counters.map(({ view, count }) => `${view} ${count}`)).toEqual([
      'cette-semaine 3',
      'en-retard 1',
      'mes-accompagnements 2',
      'en-pause 1',
      'a-qualifier 1',
      'a-prendre-en-charge 1',
      'tous 4',
    ]);
    expect(load).toEqual({ open: 2, capacity: 20 });
  });

  it('shows the cases of an absent colleague to the relay', async () => {
    const relay = await harness.anAdvisor(instanceId);
    const away = await harness.anAdvisor(instanceId, { absences: [{ from: '2026-11-17T00:00:00Z', to: '2026-11-30T00:00:00Z', relay: relay.personId }] });
    const { caseId } = await aClaimedCase(harness, away);
    expect(await idsOf('cette-semaine', relay)).toEqual([]);
    harness.now = new Date('2026-11-18T09:00:00Z');
    expect(await idsOf('cette-semaine', relay)).toEqual([caseId]);
    expect(await idsOf('cette-semaine', ines)).toEqual([]);
  });

  it('ends where the territory ends, and holds those whose place is unknown', async () => {
    await anOpenCase(harness, instanceId, { departement: '80' });
    const nowhere = await harness.aCollectivite(instanceId, null);
    await requestHelp(harness, instanceId, nowhere);
    expect((await list('tous')).rows.map((row) => row.collectiviteId)).toEqual([nowhere]);
    const somme = await harness.anAdvisor(instanceId, { departements: ['80'] });
    expect((await list('tous', somme)).total).toBe(2);
    const placeless = await harness.anAdvisor(instanceId, { departements: [] });
    expect((await list('tous', placeless)).total).toBe(0);
  });

  it('is searched by name without surprise from the signs of LIKE', async () => {
    const { collectiviteId } = await anOpenCase(harness, instanceId);
    await harness.everything(`UPDATE access.collectivite SET name = 'Saint-Aubin 100%' WHERE id = $1`, collectiviteId);
    await anOpenCase(harness, instanceId);
    expect((await list('tous', ines, { q: 'aubin' })).total).toBe(1);
    expect((await list('tous', ines, { q: '%' })).total).toBe(1);
    expect((await list('tous', ines, { q: '_' })).total).toBe(0);
    expect((await list('tous', ines, { departement: '80' })).total).toBe(0);
  });
});

describe('before a claim', () => {
  it('a case tells its themes without scores; to a mere perimetre it never tells them', async () => {
    const { caseId } = await anOpenCase(harness, instanceId);
    expect((await getCase(harness, ines, caseId)).thematiques.map((theme) => theme.score)).toEqual([undefined, undefined]);

    const claimed = await aClaimedCase(harness, ines);
    await harness.everything(`UPDATE access.relation SET kind = 'perimetre' WHERE collectivite_id = $1`, claimed.collectiviteId);
    expect((await getCase(harness, ines, claimed.caseId)).thematiques.map((theme) => theme.score)).toEqual([undefined, undefined]);
  });
});
