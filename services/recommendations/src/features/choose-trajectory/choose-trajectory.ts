import type { InputOf, recommendationsApi, ResponseOf } from '@osinum/contracts';
import type { RecommendationsDb } from '../../db/client.ts';
import { saveTrajectory } from '../../db/trajectories.ts';

type Route = typeof recommendationsApi.chooseTrajectory;

/** Chooses the direction of a collectivité. The six first follow at the next reading; nothing is lost. */
export function chooseTrajectory(
  db: RecommendationsDb,
  { params, body }: InputOf<Route>,
  personId: string,
  now: Date,
): Promise<ResponseOf<Route>> {
  const { collectiviteId } = params;
  const { trajectory } = body;
  return db.withTenant({ collectiviteId }, async (tx) => {
    await saveTrajectory(tx, { collectiviteId, chosen: trajectory, chosenAt: now, chosenBy: personId });
    return { trajectory };
  });
}
