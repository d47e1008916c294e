import { events, type DiagnosticView } from '@osinum/contracts';
import { forbidden, newId } from '@osinum/kernel';
import { appendEvent } from '@osinum/messaging';
import type { DiagnosticsDb, Tx } from '../../db/client.ts';
import { findCollectivite, isServedBy } from '../../db/collectivites.ts';
import { findDraft, findLastSigned, insertDraft } from '../../db/diagnostics.ts';
import { listPublished } from '../../db/questionnaires.ts';
import { loadDiagnostic } from '../../load/load-diagnostic.ts';
import { collectiviteNotThereYet, nothingPublished } from '../../load/refusals.ts';
import { diagnosticStarted } from './diagnostic-started.ts';
import { diagnosticViewOf } from '../../views/diagnostic-view.ts';

export interface StartRequest {
  readonly collectiviteId: string;
  readonly instanceId: string;
  readonly personId: string;
  readonly now: Date;
}

/** Opens a diagnostic, or takes up the one that is open, whoever opened it. */
export async function startDiagnostic(db: DiagnosticsDb, request: StartRequest): Promise<DiagnosticView> {
  const { collectiviteId, now } = request;
  return db.withTenant({ collectiviteId }, async (tx) => {
    const diagnosticId = await openDiagnostic(tx, request);
    return diagnosticViewOf(await loadDiagnostic(tx, { collectiviteId, diagnosticId }, now));
  });
}

/** The id of the open diagnostic, which is opened if there is none. Only where the collectivité is served. */
export async function openDiagnostic(tx: Tx, request: StartRequest): Promise<string> {
  await refuseUnlessServed(tx, request);
  return (await findDraft(tx, request.collectiviteId))?.id ?? (await openDraft(tx, request));
}

async function refuseUnlessServed(tx: Tx, { collectiviteId, instanceId }: StartRequest): Promise<void> {
  if ((await findCollectivite(tx, collectiviteId)) === undefined) throw collectiviteNotThereYet();
  if (await isServedBy(tx, collectiviteId, instanceId)) return;
  throw forbidden('not-served-here', 'Votre collectivité n’est pas suivie ici. Revenez par l’adresse de votre opérateur.');
}

async function openDraft(tx: Tx, request: StartRequest): Promise<string> {
  const { collectiviteId, instanceId, personId, now } = request;
  const id = newId();
  const previousId = (await findLastSigned(tx, collectiviteId))?.id;
  const { current } = await listPublished(tx);
  if (current === undefined) throw nothingPublished();
  const questionnaireVersion = current.source.version;
  const draft = { collectiviteId, id, instanceId, status: 'draft', questionnaireVersion, startedAt: now, startedBy: personId, version: 1 };
  const opened = await insertDraft(tx, { ...draft, ...(previousId && { previousId }) });
  if (!opened) return (await findDraft(tx, collectiviteId))!.id;
  const started = diagnosticStarted({ id, collectiviteId, questionnaireVersion, previousId });
  await appendEvent(tx, events.DiagnosticStarted, started, { key: id, occurredAt: now, instanceId, collectiviteId, aggregateVersion: 1, actor: personId });
  return id;
}
