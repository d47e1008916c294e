import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Trajectory } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import { trajectoryOf } from '../../db/trajectories.ts';
import { noon, planBench, type PlanBench } from '../../plan-bench.fixture.ts';
import { getPlan } from '../get-plan/get-plan.ts';
import { chooseTrajectory } from './choose-trajectory.ts';

let bench: PlanBench;
beforeAll(async () => void (bench = await planBench()));
afterAll(() => bench.close());

const choose = (collectiviteId: string, trajectory: Trajectory) =>
  chooseTrajectory(bench.db, { params: { collectiviteId }, body: { trajectory } }, newId(), noon);

async function firstOf(collectiviteId: string) {
  const { plan } = await getPlan(bench.db, collectiviteId);
  return { trajectory: plan?.trajectory, first: plan?.first.map(({ measureCode }) => measureCode) };
}

describe('chooseTrajectory', () => {
  it('moves to the annex what serves the other direction only, and back', async () => {
    const collectiviteId = newId();
    await bench.completed(collectiviteId, [['libre.place', 0, 'jamais'], ['agenda.partage', 0, 'aucun']], noon, 1);
    expect(await firstOf(collectiviteId)).toEqual({ trajectory: 'les-deux', first: ['agenda-annuaire', 'essayer-libre'] });
    await choose(collectiviteId, 'libre');
    expect(await firstOf(collectiviteId)).toEqual({ trajectory: 'libre', first: ['essayer-libre'] });
    await choose(collectiviteId, 'collaboratif');
    expect(await firstOf(collectiviteId)).toEqual({ trajectory: 'collaboratif', first: ['agenda-annuaire'] });
  });

  it('stays with the collectivité that chose it', async () => {
    const [mine, theirs] = [newId(), newId()];
    await choose(mine, 'libre');
    const seen = (collectiviteId: string, asked: string) => bench.db.withTenant({ collectiviteId }, (tx) => trajectoryOf(tx, asked));
    expect([await seen(mine, mine), await seen(theirs, mine)]).toEqual(['libre', 'les-deux']);
  });
});
