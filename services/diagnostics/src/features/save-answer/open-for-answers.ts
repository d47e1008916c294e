import type { DiagnosticsDb } from '../../db/client.ts';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import { loadDiagnostic, type LoadedDiagnostic } from '../../load/load-diagnostic.ts';
import { diagnosticSigned } from '../../load/refusals.ts';

/** Loads a diagnostic that still takes answers. */
export async function openForAnswers(db: DiagnosticsDb, key: DiagnosticKey, now: Date): Promise<LoadedDiagnostic> {
  const loaded = await db.withTenant({ collectiviteId: key.collectiviteId }, (tx) => loadDiagnostic(tx, key, now));
  if (loaded.row.status !== 'draft') throw diagnosticSigned();
  return loaded;
}
