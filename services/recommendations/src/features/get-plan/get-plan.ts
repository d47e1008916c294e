import type { ActionView, recommendationsApi, ResponseOf, Trajectory } from '@osinum/contracts';
import { listToolEntries } from '../../db/catalogue-entries.ts';
import type { RecommendationsDb, Tx } from '../../db/client.ts';
import { trajectoryOf } from '../../db/trajectories.ts';
import { latestPlan, type StoredPlan } from '../../db/plans.ts';
import { actionView } from './action-view.ts';
import { placeActions } from './place-actions.ts';

type Answer = ResponseOf<typeof recommendationsApi.getPlan>;

/** The current plan of a collectivité, or nothing while no diagnostic is completed. */
export function getPlan(db: RecommendationsDb, collectiviteId: string): Promise<Answer> {
  return db.withTenant({ collectiviteId }, async (tx) => {
    const stored = await latestPlan(tx, collectiviteId);
    if (!stored) return { plan: null };
    const { id, diagnosticId, proposedAt } = stored;
    return { plan: { id, diagnosticId, proposedAt: proposedAt.toISOString(), ...(await viewsOf(tx, stored)) } };
  });
}

export interface PlanViews {
  trajectory: Trajectory;
  first: ActionView[];
  annex: ActionView[];
}

/** The actions of a plan as pages show them, each in its place. */
export async function viewsOf(tx: Tx, { collectiviteId, larger, actions }: StoredPlan): Promise<PlanViews> {
  const surroundings = { tools: await listToolEntries(tx), larger };
  const trajectory = await trajectoryOf(tx, collectiviteId);
  const placed = placeActions(actions, trajectory);
  return {
    trajectory,
    first: placed.first.map((action, index) => actionView(action, { rank: index + 1 }, surroundings)),
    annex: placed.annex.map(({ measure, waiting }) => actionView(measure, { waiting }, surroundings)),
  };
}
