import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionView } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import { noon, planBench, type PlanBench } from '../../plan-bench.fixture.ts';
import { getPlan } from '../get-plan/get-plan.ts';
import { listActionsDone } from '../list-actions-done/list-actions-done.ts';
import { changeActionState } from './change-action-state.ts';

let bench: PlanBench;
beforeAll(async () => void (bench = await planBench()));
afterAll(() => bench.close());

const person = newId();
let collectiviteId: string;
let action: ActionView;

beforeEach(async () => {
  collectiviteId = newId();
  await bench.completed(collectiviteId, [['sauvegarde.existe', 0, 'aucune'], ['sauvegarde.copie-externe', 1.5, 'debranchee']]);
  action = (await getPlan(bench.db, collectiviteId)).plan!.first[0]!;
});

function move(to: ActionView['state'], given: { version?: number; note?: string; owner?: string } = {}, at = noon) {
  const { version = action.version, note, owner = collectiviteId } = given;
  const body = { to, version, ...(note === undefined ? {} : { note }) };
  return changeActionState(bench.db, { params: { collectiviteId: owner, actionId: action.id }, body }, person, at);
}

describe('changeActionState', () => {
  it('saves the state, who changed it and when, and says it', async () => {
    const changed = await move('en-cours');
    expect(changed).toMatchObject({ state: 'en-cours', version: 2, changedBy: person, changedAt: noon.toISOString() });
    const event = (await bench.outbox(collectiviteId)).at(-1);
    expect(event).toMatchObject({ type: 'ActionStateChanged', payload: { actionId: changed.id, from: 'proposee', to: 'en-cours' } });
    expect(JSON.stringify(event)).not.toContain('sauvegarde-auto');
  });

  it('gives its place to the next action once it is refused', async () => {
    await move('pas-interesse');
    const plan = (await getPlan(bench.db, collectiviteId)).plan;
    expect(plan?.first.map(({ measureCode }) => measureCode)).toEqual(['copie-hors-site']);
    expect(plan?.annex.map(({ measureCode }) => measureCode)).toEqual(['sauvegarde-auto']);
  });

  it('says of the annex what it waits for', async () => {
    const plan = (await getPlan(bench.db, collectiviteId)).plan;
    expect(plan?.annex.map(({ waiting }) => waiting)).toEqual(['À faire après « Automatisez la sauvegarde de vos fichiers ».']);
  });

  it('refuses a version that is no longer the last one, and tells the state', async () => {
    await move('en-cours');
    await expect(move('terminee')).rejects.toMatchObject({
      code: 'action-version-stale',
      details: { state: 'en-cours', version: 2 },
    });
  });

  it('lets one of two people win', async () => {
    const outcomes = await Promise.allSettled([move('en-cours'), move('deja-faite')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await bench.outbox(collectiviteId)).filter(({ type }) => type === 'ActionStateChanged')).toHaveLength(1);
  });

  it('asks what blocks, and saves nothing without it', async () => {
    await expect(move('bloquee')).rejects.toMatchObject({ code: 'action-note-missing' });
    expect((await bench.outbox(collectiviteId)).map(({ type }) => type)).toEqual(['PlanProposed']);
    expect((await move('bloquee', { note: ' Attend le conseil ' })).note).toBe('Attend le conseil');
  });

  it('knows nothing of another collectivité’s action', async () => {
    await expect(move('en-cours', { owner: newId() })).rejects.toMatchObject({ code: 'action-unknown', kind: 'not-found' });
  });

  it('refuses an action of an older plan', async () => {
    await bench.completed(collectiviteId, [['securite.departs', 0, 'jamais']], new Date('2027-11-12T11:00:00Z'));
    await expect(move('en-cours')).rejects.toMatchObject({ code: 'plan-superseded' });
  });
});

describe('listActionsDone', () => {
  const between = (from: string, to: string) =>
    listActionsDone(bench.db, { params: { collectiviteId }, query: { from, to } }).then(({ actions }) => actions);

  it('tells what was finished between two dates, and only that', async () => {
    await move('terminee', {}, new Date('2027-01-10T09:00:00Z'));
    expect(await between('2026-11-12T11:00:00Z', '2027-11-12T11:00:00Z')).toEqual([
      { title: 'Automatisez la sauvegarde de vos fichiers', thematique: 3, at: '2027-01-10T09:00:00.000Z', state: 'terminee' },
    ]);
    expect(await between('2027-02-01T00:00:00Z', '2027-11-12T11:00:00Z')).toEqual([]);
  });

  it('forgets what was taken up again', async () => {
    await move('terminee', {}, new Date('2027-01-10T09:00:00Z'));
    await move('en-cours', { version: 2 }, new Date('2027-02-10T09:00:00Z'));
    expect(await between('2026-11-12T11:00:00Z', '2027-11-12T11:00:00Z')).toEqual([]);
  });
});
