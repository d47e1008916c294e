import type { InputOf, recommendationsApi, ResponseOf } from '@osinum/contracts';
import { measuresDoneBetween } from '../../db/actions.ts';
import type { RecommendationsDb } from '../../db/client.ts';
import { titleOf } from '../get-plan/action-view.ts';

type Route = typeof recommendationsApi.listActionsDone;

/** What was finished between two dates, such as those of two diagnostics. */
export function listActionsDone(db: RecommendationsDb, { params, query }: InputOf<Route>): Promise<ResponseOf<Route>> {
  const { collectiviteId } = params;
  return db.withTenant({ collectiviteId }, async (tx) => {
    const done = await measuresDoneBetween(tx, collectiviteId, new Date(query.from), new Date(query.to));
    return {
      actions: done.map(({ measureCode, thematique, at, state }) => ({ title: titleOf(measureCode), thematique, at: at.toISOString(), state })),
    };
  });
}
