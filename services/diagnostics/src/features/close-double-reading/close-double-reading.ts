import type { DoubleReadingView } from '@osinum/contracts';
import type { DiagnosticsDb, Tx } from '../../db/client.ts';
import { lockDiagnostic, type DiagnosticKey } from '../../db/diagnostics.ts';
import { closeDoubleReading as close, findDoubleReading, findTally, keepFrozenReading } from '../../db/double-readings.ts';
import { doubleReading } from '../../data/double-reading.ts';
import { freezeReading } from '../../domain/double-reading/frozen-reading.ts';
import type { Reading } from '../../domain/reading.ts';
import { loadDiagnostic } from '../../load/load-diagnostic.ts';
import { diagnosticSigned } from '../../load/refusals.ts';
import { doubleReadingOf } from '../../load/double-reading-of.ts';

/** A member ends the double reading: slips stop working, and gaps are shown. */
export function closeDoubleReading(db: DiagnosticsDb, key: DiagnosticKey, now: Date): Promise<DoubleReadingView> {
  return db.withTenant({ collectiviteId: key.collectiviteId }, async (tx) => {
    await lockDiagnostic(tx, key);
    const loaded = await loadDiagnostic(tx, key, now);
    if (loaded.row.status !== 'draft') throw diagnosticSigned();
    await close(tx, key, now);
    return doubleReadingOf(tx, loaded, now);
  });
}

/** A signature ends the double reading, and keeps what it said on that day. The snapshot is there already. */
export async function freezeWithSignature(tx: Tx, key: DiagnosticKey, reading: Reading, now: Date): Promise<void> {
  const kept = await findDoubleReading(tx, key);
  if (kept === undefined) return;
  await close(tx, key, now);
  await keepFrozenReading(tx, key, freezeReading(doubleReading, reading, await findTally(tx, key), kept.row.readings));
}
