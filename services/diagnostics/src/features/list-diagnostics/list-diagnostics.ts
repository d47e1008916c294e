import type { diagnosticsApi, ResponseOf } from '@osinum/contracts';
import type { DiagnosticsDb, Tx } from '../../db/client.ts';
import { listTimes } from '../../db/cohort-cells.ts';
import { findCollectivite } from '../../db/collectivites.ts';
import { listDiagnostics as listRows } from '../../db/diagnostics.ts';
import { listPublished } from '../../db/questionnaires.ts';
import { parisDay } from '../../domain/day.ts';
import { readAnswers, visibleQuestions } from '../../domain/reading.ts';
import { factsOf } from '../../load/load-diagnostic.ts';
import { announcedMinutes } from '../../views/announced-minutes.ts';
import { summaryOf } from '../../views/diagnostic-view.ts';

type Listed = ResponseOf<typeof diagnosticsApi.listDiagnostics>;

/** Diagnostics of the collectivité, newest first, and what one begun today would ask of it. */
export function listDiagnostics(db: DiagnosticsDb, collectiviteId: string, now: Date): Promise<Listed> {
  return db.withTenant({ collectiviteId }, async (tx) => {
    const rows = await listRows(tx, collectiviteId);
    return { diagnostics: rows.map(summaryOf), ...(await ahead(tx, collectiviteId, now)) };
  });
}

async function ahead(tx: Tx, collectiviteId: string, now: Date): Promise<Pick<Listed, 'ahead'>> {
  const versions = await listPublished(tx);
  const { current } = versions;
  const collectivite = await findCollectivite(tx, collectiviteId);
  if (current === undefined || collectivite === undefined) return {};
  const reading = readAnswers(current, { facts: factsOf(collectivite), answers: {}, on: parisDay(now) });
  const asked = visibleQuestions(reading);
  const thematiques = new Set(asked.map(({ thematique }) => thematique.code)).size;
  return { ahead: { ...announcedMinutes(reading, await listTimes(tx), versions), questions: asked.length, thematiques } };
}
