import type { EvolutionView } from '@osinum/contracts';
import { invalid, notFound } from '@osinum/kernel';
import type { DiagnosticsDb } from '../../db/client.ts';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import { loadSigned } from '../../load/load-signed.ts';
import { evolutionViewOf } from '../../views/evolution-view.ts';

/** What changed since an earlier signed diagnostic, the previous one unless told. */
export function getEvolution(db: DiagnosticsDb, { collectiviteId, diagnosticId }: DiagnosticKey, since?: string): Promise<EvolutionView> {
  return db.withTenant({ collectiviteId }, async (tx) => {
    const to = await loadSigned(tx, collectiviteId, diagnosticId);
    const sinceId = since ?? to.row.previousId;
    if (sinceId === null) throw notFound('no-earlier-diagnostic', 'C’est votre premier diagnostic\u00a0: il n’y a rien à comparer encore.');
    const from = await loadSigned(tx, collectiviteId, sinceId);
    if (from.row.completedAt! >= to.row.completedAt!) {
      throw invalid('not-an-earlier-diagnostic', 'Choisissez un diagnostic plus ancien que celui-ci.');
    }
    return evolutionViewOf(from, to);
  });
}
