import type { ResultsView } from '@osinum/contracts';
import type { DiagnosticsDb } from '../../db/client.ts';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import { findCorrection } from '../../db/profile-corrections.ts';
import { evolutionOf } from '../../domain/evolution.ts';
import { loadDiagnostic } from '../../load/load-diagnostic.ts';
import { loadPrevious } from '../../load/load-signed.ts';
import { diagnosticNotSigned } from '../../load/refusals.ts';
import { summaryOf } from '../../views/diagnostic-view.ts';
import { profileViewOf } from '../../views/profile-view.ts';
import { resultsOf } from '../../views/results-view.ts';

/** Scores, alerts, profile and answers of a signed diagnostic, beside the one before. */
export function getResults(db: DiagnosticsDb, key: DiagnosticKey, now: Date): Promise<ResultsView> {
  return db.withTenant({ collectiviteId: key.collectiviteId }, async (tx) => {
    const { row, collectivite, reading, questionnaire, versions } = await loadDiagnostic(tx, key, now);
    if (row.status !== 'completed') throw diagnosticNotSigned();
    const previous = await loadPrevious(tx, row);
    const evolution = previous && evolutionOf(previous.reading, reading, versions.mappingBetween(previous.row.questionnaireVersion, row.questionnaireVersion));
    const { cnam } = questionnaire.source;
    const profile = cnam && profileViewOf(cnam, reading, await findCorrection(tx, key));
    return { ...summaryOf(row), collectivite, ...resultsOf(reading, evolution), ...(profile && { profile }) };
  });
}
