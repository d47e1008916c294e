import type { DiagnosticsDb } from '../../db/client.ts';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import { readDiagnostic } from '../../load/load-diagnostic.ts';
import { thematiquePageOf, type ThematiquePage } from '../../views/thematique-view.ts';
import { getAssistance } from '../get-assistance/get-assistance.ts';

export interface AskedThematique extends DiagnosticKey {
  readonly thematique: string;
  /** The instance of the page, when it also shows who may type for the collectivité. */
  readonly instanceId?: string | undefined;
}

/** The visible questions of a theme, with the answers given and those of the last time. */
export async function getThematique(db: DiagnosticsDb, { instanceId, ...asked }: AskedThematique, now: Date): Promise<ThematiquePage> {
  const [page, standing] = await Promise.all([readPage(db, asked, now), instanceId && getAssistance(db, asked.collectiviteId, instanceId, now)]);
  return { ...page, ...(standing && { standing }) };
}

async function readPage(db: DiagnosticsDb, { collectiviteId, diagnosticId, thematique }: AskedThematique, now: Date): Promise<ThematiquePage> {
  const loaded = await readDiagnostic(db, { collectiviteId, diagnosticId }, now);
  return thematiquePageOf(loaded, loaded.before(), thematique);
}
