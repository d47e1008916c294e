import type { ResultsView } from '@osinum/contracts';
import type { DiagnosticsDb } from '../../db/client.ts';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import { findFrozenReading } from '../../db/double-readings.ts';
import { findCorrection } from '../../db/profile-corrections.ts';
import { readingInShort } from '../../domain/double-reading/frozen-reading.ts';
import { evolutionSince } from '../../load/evolution-since.ts';
import { loadDiagnostic } from '../../load/load-diagnostic.ts';
import { diagnosticNotSigned } from '../../load/refusals.ts';
import { summaryOf } from '../../views/diagnostic-view.ts';
import { profileViewOf } from '../../views/profile-view.ts';
import { resultsOf } from '../../views/results-view.ts';

/** Scores, alerts, profile and answers of a signed diagnostic, beside the one before. */
export function getResults(db: DiagnosticsDb, key: DiagnosticKey, now: Date): Promise<ResultsView> {
  return db.withTenant({ collectiviteId: key.collectiviteId }, async (tx) => {
    const loaded = await loadDiagnostic(tx, key, now);
    const { row, collectivite, reading } = loaded;
    if (row.status !== 'completed') throw diagnosticNotSigned();
    const { cnam } = loaded.questionnaire.source;
    const profile = cnam && profileViewOf(cnam, reading, await findCorrection(tx, key));
    const frozen = await findFrozenReading(tx, key);
    const read = frozen && { doubleReading: readingInShort(frozen) };
    return { ...summaryOf(row), collectivite, ...resultsOf(reading, evolutionSince(loaded)), ...(profile && { profile }), ...read };
  });
}
