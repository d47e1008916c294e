import type { Visibility } from '@osinum/contracts';
import type { DiagnosticsDb } from '../../db/client.ts';
import { findDiagnostic, lockDiagnostic, updateDiagnostic, type DiagnosticKey } from '../../db/diagnostics.ts';
import { diagnosticNotSigned, diagnosticUnknown } from '../../load/refusals.ts';
import { summaryOf, type DiagnosticSummary } from '../../views/diagnostic-view.ts';

/** Changes who sees a signed diagnostic, from now on. The same choice again keeps its date. */
export function changeVisibility(db: DiagnosticsDb, key: DiagnosticKey, visibility: Visibility, now: Date): Promise<DiagnosticSummary> {
  return db.withTenant({ collectiviteId: key.collectiviteId }, async (tx) => {
    await lockDiagnostic(tx, key);
    const row = await findDiagnostic(tx, key);
    if (row === null) throw diagnosticUnknown();
    if (row.status !== 'completed') throw diagnosticNotSigned();
    if (row.visibility === visibility) return summaryOf(row);
    return summaryOf(await updateDiagnostic(tx, key, { visibility, visibilitySince: now }));
  });
}
