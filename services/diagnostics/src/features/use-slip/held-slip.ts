import { notFound } from '@osinum/kernel';
import type { DiagnosticsDb, Tx } from '../../db/client.ts';
import { lockDiagnostic, type DiagnosticKey } from '../../db/diagnostics.ts';
import { findDoubleReading, findOwnerOfSlip, hasSlip, type DoubleReadingRow } from '../../db/double-readings.ts';
import { readSlipCode } from '../../domain/double-reading/slip-code.ts';
import { readingState } from '../../domain/double-reading/standing.ts';
import { loadDiagnostic, type LoadedDiagnostic } from '../../load/load-diagnostic.ts';
import { hashOfSlip } from './hash-of-slip.ts';

/** A slip that may be used, and the reading it opens. */
export interface HeldSlip {
  readonly key: DiagnosticKey;
  readonly codeHash: string;
  readonly row: DoubleReadingRow;
  readonly loaded: LoadedDiagnostic;
}

/** One refusal for all: nobody learns from it whether a slip ever was. */
export const slipDead = () => notFound('slip-not-valid', 'Ce feuillet ne peut pas, ou ne peut plus, ouvrir la lecture.');

/** Finds whose the slip is, then works for that collectivité alone, as long as the slip is good. The diagnostic is locked. */
export async function withSlip<T>(db: DiagnosticsDb, typed: string, now: Date, work: (tx: Tx, held: HeldSlip) => Promise<T>): Promise<T> {
  const code = readSlipCode(typed);
  if (code === undefined) throw slipDead();
  const codeHash = hashOfSlip(code);
  const key = await findOwnerOfSlip(db, codeHash);
  if (key === undefined) throw slipDead();
  return db.withTenant({ collectiviteId: key.collectiviteId }, async (tx) => {
    await lockDiagnostic(tx, key);
    const kept = await findDoubleReading(tx, key);
    if (kept === undefined || !(await hasSlip(tx, key, codeHash))) throw slipDead();
    const loaded = await loadDiagnostic(tx, key, now);
    if (readingState(kept.row, loaded.row.status as 'draft' | 'completed', now) !== 'open') throw slipDead();
    return work(tx, { key, codeHash, row: kept.row, loaded });
  });
}
