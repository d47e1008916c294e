import type { DiagnosticsDb } from '../../db/client.ts';
import { listDiagnostics as listRows } from '../../db/diagnostics.ts';
import { summaryOf, type DiagnosticSummary } from '../../views/diagnostic-view.ts';

/** Diagnostics of the collectivité, newest first. */
export async function listDiagnostics(db: DiagnosticsDb, collectiviteId: string): Promise<{ diagnostics: DiagnosticSummary[] }> {
  const rows = await db.withTenant({ collectiviteId }, (tx) => listRows(tx, collectiviteId));
  return { diagnostics: rows.map(summaryOf) };
}
