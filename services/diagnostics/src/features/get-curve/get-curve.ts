import type { CurveView } from '@osinum/contracts';
import type { DiagnosticsDb } from '../../db/client.ts';
import { listFrozenScores } from '../../db/snapshots.ts';
import { listPublished } from '../../db/questionnaires.ts';
import { curveViewOf } from '../../views/curve-view.ts';

/** How the scores went, from the first signed diagnostic to the last. */
export function getCurve(db: DiagnosticsDb, collectiviteId: string): Promise<CurveView> {
  return db.withTenant({ collectiviteId }, async (tx) => {
    return curveViewOf(await listFrozenScores(tx, collectiviteId), await listPublished(tx));
  });
}
