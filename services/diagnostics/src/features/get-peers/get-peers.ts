import type { PeersView } from '@osinum/contracts';
import { cohorts } from '../../data/cohorts.ts';
import type { DiagnosticsDb } from '../../db/client.ts';
import { listShownCells, type ShownCell } from '../../db/cohort-cells.ts';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import { cohortOf } from '../../domain/peers/cohort.ts';
import { comparableWith } from '../../domain/peers/comparability.ts';
import { scoreFigures } from '../../domain/peers/figures.ts';
import { loadSigned } from '../../load/load-signed.ts';

const { fewest } = scoreFigures;

/** Where the collectivités of the same cohort stand today, on the themes that compare with this signed diagnostic. */
export function getPeers(db: DiagnosticsDb, { collectiviteId, diagnosticId }: DiagnosticKey): Promise<PeersView> {
  return db.withTenant({ collectiviteId }, async (tx) => {
    const { row, reading, versions } = await loadSigned(tx, collectiviteId, diagnosticId);
    const cohort = cohortOf(cohorts, reading.facts);
    if (cohort === undefined) return { fewest, thematiques: [] };
    const cells = await listShownCells(tx, cohort.code);
    const comparable = comparableWith(versions, row.questionnaireVersion);
    const shown = cells.filter(({ subject, questionnaireVersion }) => comparable.scores(questionnaireVersion, subject));
    return { cohort: cohort.title, fewest, thematiques: shown.flatMap(peerScoresOf) };
  });
}

function peerScoresOf({ subject, contributors, low, median, high, countedAt }: ShownCell): PeersView['thematiques'] {
  return low === undefined ? [] : [{ thematique: subject, contributors, low, median, high, countedAt: countedAt.toISOString() }];
}
