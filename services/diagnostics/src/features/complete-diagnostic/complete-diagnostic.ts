import { events, type Visibility } from '@osinum/contracts';
import { conflict, NBSP, plural } from '@osinum/kernel';
import { appendEvent } from '@osinum/messaging';
import type { DiagnosticsDb, Tx } from '../../db/client.ts';
import { keepContribution } from '../../db/cohort-contributions.ts';
import { lockDiagnostic, updateDiagnostic, type DiagnosticKey, type DiagnosticRow } from '../../db/diagnostics.ts';
import { insertSnapshot } from '../../db/snapshots.ts';
import { progressOf } from '../../domain/progress.ts';
import type { Reading } from '../../domain/reading.ts';
import { freeze } from '../../domain/snapshot.ts';
import { evolutionSince } from '../../load/evolution-since.ts';
import { loadDiagnostic } from '../../load/load-diagnostic.ts';
import { diagnosticSigned } from '../../load/refusals.ts';
import { summaryOf, type DiagnosticSummary } from '../../views/diagnostic-view.ts';
import { freezeWithSignature } from '../close-double-reading/close-double-reading.ts';
import { endWithSignature } from '../end-assistance/end-assistance.ts';
import { answersFrozen, diagnosticCompleted, type Completion } from './completion-events.ts';
import { contributionOf } from './contribution-of.ts';

export interface Signature {
  readonly personId: string;
  readonly visibility: Visibility;
  readonly now: Date;
}

/** Signs and freezes a diagnostic, and tells it: snapshot and events commit together, or not at all. */
export function completeDiagnostic(db: DiagnosticsDb, key: DiagnosticKey, signature: Signature): Promise<DiagnosticSummary> {
  return db.withTenant({ collectiviteId: key.collectiviteId }, async (tx) => {
    await lockDiagnostic(tx, key);
    const open = await loadDiagnostic(tx, key, signature.now);
    if (open.row.status !== 'draft') throw diagnosticSigned();
    refuseUnlessComplete(open.reading);
    const snapshot = freeze(open.reading);
    const row = await sign(tx, key, signature, snapshot.scores.overall);
    await insertSnapshot(tx, key, snapshot);
    await freezeWithSignature(tx, key, open.reading, signature.now);
    await keepContribution(tx, key, contributionOf({ ...open, row, snapshot }));
    await endWithSignature(tx, { ...key, ...signature });
    await tell(tx, { ...open, row, snapshot, evolution: evolutionSince(open), signature });
    return summaryOf(row);
  });
}

function refuseUnlessComplete(reading: Reading): void {
  const { complete, visible, answered, resumeAt } = progressOf(reading);
  if (complete) return;
  const missing = visible - answered;
  throw conflict(
    'diagnostic-incomplete',
    `Il reste ${plural(missing, 'question')} sans réponse. «${NBSP}Je ne sais pas${NBSP}» est une réponse qui compte.`,
    { missing, resumeAt },
  );
}

function sign(tx: Tx, key: DiagnosticKey, { personId, visibility, now }: Signature, overallScore: number | undefined): Promise<DiagnosticRow> {
  const score = overallScore === undefined ? {} : { overallScore };
  return updateDiagnostic(tx, key, { status: 'completed', completedAt: now, completedBy: personId, visibility, visibilitySince: now, ...score });
}

async function tell(tx: Tx, completion: Completion): Promise<void> {
  const { row, signature } = completion;
  const meta = {
    key: row.id,
    occurredAt: signature.now,
    instanceId: row.instanceId,
    collectiviteId: row.collectiviteId,
    aggregateVersion: Number(row.version),
    actor: signature.personId,
  };
  const causationId = await appendEvent(tx, events.DiagnosticCompleted, diagnosticCompleted(completion), meta);
  await appendEvent(tx, events.AnswersFrozen, answersFrozen(completion), { ...meta, causationId });
}
