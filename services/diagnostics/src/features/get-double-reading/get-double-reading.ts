import type { DoubleReadingView } from '@osinum/contracts';
import type { DiagnosticsDb } from '../../db/client.ts';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import { loadDiagnostic } from '../../load/load-diagnostic.ts';
import { doubleReadingOf } from '../../load/double-reading-of.ts';

/** What élus read for themselves beside a diagnostic. */
export function getDoubleReading(db: DiagnosticsDb, key: DiagnosticKey, now: Date): Promise<DoubleReadingView> {
  return db.withTenant({ collectiviteId: key.collectiviteId }, async (tx) => doubleReadingOf(tx, await loadDiagnostic(tx, key, now), now));
}
