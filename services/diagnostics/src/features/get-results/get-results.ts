import type { ResultsView } from '@osinum/contracts';
import { mappingBetween } from '../../data/published.ts';
import type { DiagnosticsDb } from '../../db/client.ts';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import { evolutionOf } from '../../domain/evolution.ts';
import { loadDiagnostic } from '../../load/load-diagnostic.ts';
import { loadPrevious } from '../../load/load-signed.ts';
import { diagnosticNotSigned } from '../../load/refusals.ts';
import { summaryOf } from '../../views/diagnostic-view.ts';
import { resultsOf } from '../../views/results-view.ts';

/** Scores, alerts and answers of a signed diagnostic, beside the one before. */
export function getResults(db: DiagnosticsDb, key: DiagnosticKey, now: Date): Promise<ResultsView> {
  return db.withTenant({ collectiviteId: key.collectiviteId }, async (tx) => {
    const { row, collectivite, reading } = await loadDiagnostic(tx, key, now);
    if (row.status !== 'completed') throw diagnosticNotSigned();
    const previous = (await loadPrevious(tx, row))?.reading;
    const evolution = previous && evolutionOf(previous, reading, mappingBetween(previous.questionnaire, reading.questionnaire));
    return { ...summaryOf(row), collectivite, ...resultsOf(reading, evolution) };
  });
}
