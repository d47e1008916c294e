import { actionState, type InputOf, type recommendationsApi, type ResponseOf } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import type { RecommendationsDb } from '../../db/client.ts';
import { latestPlan } from '../../db/plans.ts';
import { insertStaffRead } from '../../db/staff-reads.ts';

type Route = typeof recommendationsApi.getPlanForStaff;

/** How many actions stand in each state, and nothing that says which; the collectivité can see that it was read. */
export function getPlanForStaff(
  db: RecommendationsDb,
  { params }: InputOf<Route>,
  personId: string,
  now: Date,
): Promise<ResponseOf<Route>> {
  const { collectiviteId, instanceId } = params;
  return db.withTenant({ collectiviteId }, async (tx) => {
    await insertStaffRead(tx, { collectiviteId, id: newId(), instanceId, personId, what: 'plan-counts', readAt: now });
    const actions = (await latestPlan(tx, collectiviteId))?.actions ?? [];
    return {
      counts: actionState.options.map((state) => ({ state, count: actions.filter((action) => action.state === state).length })),
    };
  });
}
