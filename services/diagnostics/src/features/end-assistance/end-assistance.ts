import { events, type AssistanceView } from '@osinum/contracts';
import { lockOpenAssistance, updateAssistance, type AssistanceRow } from '../../db/assistances.ts';
import type { DiagnosticsDb, Tx } from '../../db/client.ts';
import { reasonOfStopping, type EndReason } from '../../domain/assistance.ts';
import { assistanceViewOf } from '../../views/assistance-view.ts';
import { assistanceEnded, tell } from './assistance-events.ts';

export interface End {
  readonly reason: EndReason;
  readonly personId: string;
  readonly now: Date;
}

/** A member declines the proposal, or takes the agreement back: from then on the advisor neither reads nor types. */
export function endAssistance(
  db: DiagnosticsDb,
  { collectiviteId, personId, now }: { collectiviteId: string; personId: string; now: Date },
): Promise<{ assistance: AssistanceView | null }> {
  return db.withTenant({ collectiviteId }, async (tx) => {
    const open = await lockOpenAssistance(tx, collectiviteId);
    if (open === null) return { assistance: null };
    const ended = await end(tx, open, { reason: reasonOfStopping(open, now), personId, now });
    return { assistance: assistanceViewOf(ended, now) };
  });
}

/** Ends an assistance whose row is locked, and tells it. */
export async function end(tx: Tx, open: AssistanceRow, { reason, personId, now }: End): Promise<AssistanceRow> {
  const ended = await updateAssistance(tx, open, { endedAt: now, endedBy: personId, endReason: reason });
  await tell(tx, events.AssistanceEnded, assistanceEnded(ended), ended, { actor: personId, at: now });
  return ended;
}

/** A signature ends what was agreed for the diagnostic. */
export async function endWithSignature(
  tx: Tx,
  { collectiviteId, diagnosticId, personId, now }: { collectiviteId: string; diagnosticId: string; personId: string; now: Date },
): Promise<void> {
  const open = await lockOpenAssistance(tx, collectiviteId);
  if (open?.diagnosticId === diagnosticId) await end(tx, open, { reason: 'signed', personId, now });
}
