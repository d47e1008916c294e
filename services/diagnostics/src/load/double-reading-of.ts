import type { DoubleReadingView, GapLine } from '@osinum/contracts';
import { findDoubleReading, findFrozenReading, findTally } from '../db/double-readings.ts';
import type { Tx } from '../db/client.ts';
import { doubleReading } from '../data/double-reading.ts';
import { freezeReading, type FrozenReading } from '../domain/double-reading/frozen-reading.ts';
import { mayShowGaps, readingState, slipsLeftToPrint } from '../domain/double-reading/standing.ts';
import type { LoadedDiagnostic } from './load-diagnostic.ts';

/** What is there of a double reading, as the members of the collectivité see it. */
export async function doubleReadingOf(tx: Tx, loaded: LoadedDiagnostic, now: Date): Promise<DoubleReadingView> {
  const kept = await findDoubleReading(tx, loaded.key);
  const { row: { status }, reading: { facts: { elus } } } = loaded;
  const state = readingState(kept?.row, status as 'draft' | 'completed', now);
  const readings = kept?.row.readings ?? 0;
  const gaps = mayShowGaps(state) ? linesOf(await frozenOf(tx, loaded, readings)) : undefined;
  return {
    state,
    ...(kept && { until: kept.row.until.toISOString() }),
    readings,
    slipsLeft: state === 'open' ? kept!.slipsLeft : 0,
    mayPrint: status === 'draft' ? slipsLeftToPrint(state, readings, elus) : 0,
    ...(elus !== undefined && { elus }),
    ...(gaps && { gaps }),
  };
}

/** As of the signature, or as of now. */
async function frozenOf(tx: Tx, { key, row, reading }: LoadedDiagnostic, readings: number): Promise<FrozenReading | undefined> {
  if (row.status === 'completed') return findFrozenReading(tx, key);
  return freezeReading(doubleReading, reading, await findTally(tx, key), readings);
}

function linesOf(frozen: FrozenReading | undefined): GapLine[] | undefined {
  if (frozen === undefined || frozen.lines.length === 0) return undefined;
  return frozen.lines.map(({ answers, ...line }) => ({ ...line, answers: [...answers] }));
}
