import type { Contributions } from '@osinum/contracts';
import { countActs } from '../../db/assistance-acts.ts';
import { listAssistances } from '../../db/assistances.ts';
import type { DiagnosticsDb, Tx } from '../../db/client.ts';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import { countStaffReadings } from '../../db/staff-readings.ts';
import { loadDiagnostic } from '../../load/load-diagnostic.ts';
import { contributionsOf } from '../../views/contributions-view.ts';

/** Who answered what, on whose behalf, and what staff read or typed. */
export function getContributions(db: DiagnosticsDb, key: DiagnosticKey, now: Date): Promise<Contributions> {
  return db.withTenant({ collectiviteId: key.collectiviteId }, (tx) => contributionsIn(tx, key, now));
}

/** The same in a transaction that is open. */
export async function contributionsIn(tx: Tx, { collectiviteId, diagnosticId }: DiagnosticKey, now: Date): Promise<Contributions> {
  const key = { collectiviteId, diagnosticId };
  const loaded = await loadDiagnostic(tx, key, now);
  const assistances = await listAssistances(tx, key);
  const acts = [...(await countActs(tx, key)), ...(await countStaffReadings(tx, key))];
  return contributionsOf(loaded, { assistances, acts }, now);
}
