import { events, type AssistanceView } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import { isFollowedBy } from '../../db/assignments.ts';
import { findOpenAssistance, insertAssistance, lockOpenAssistance, updateAssistance, type AssistanceRow } from '../../db/assistances.ts';
import type { DiagnosticsDb, Tx } from '../../db/client.ts';
import { findDiagnostic, lockDiagnostic } from '../../db/diagnostics.ts';
import { lapseOf, stateOf, type AssistanceMode } from '../../domain/assistance.ts';
import { advisorChanged, diagnosticSigned } from '../../load/refusals.ts';
import { assistanceViewOf } from '../../views/assistance-view.ts';
import { assistanceAgreed, tell } from '../end-assistance/assistance-events.ts';
import { end } from '../end-assistance/end-assistance.ts';
import { openDiagnostic } from '../start-diagnostic/start-diagnostic.ts';

export interface Agreement {
  readonly collectiviteId: string;
  readonly instanceId: string;
  readonly advisorId: string;
  readonly mode: AssistanceMode;
  readonly personId: string;
  readonly now: Date;
}

/** A member lets the advisor who follows the collectivité fill the open diagnostic with it; opens one if need be. */
export function agreeToAssistance(db: DiagnosticsDb, agreement: Agreement): Promise<AssistanceView> {
  const { collectiviteId, instanceId, advisorId } = agreement;
  return db.withTenant({ collectiviteId, instanceId }, async (tx) => {
    if (!(await isFollowedBy(tx, instanceId, collectiviteId, advisorId))) throw advisorChanged();
    return settle(tx, agreement, await lockedDraft(tx, agreement));
  });
}

/** Agrees to what is open, or begins anew. Looks again when a proposal was made at the same moment: its row is there to lock by then. */
async function settle(tx: Tx, agreement: Agreement, diagnosticId: string): Promise<AssistanceView> {
  const { collectiviteId, instanceId, advisorId, now } = agreement;
  const open = await lockOpenAssistance(tx, collectiviteId);
  const withThem = open?.advisorId === advisorId && open.instanceId === instanceId ? open : null;
  if (withThem && stateOf(withThem, now) === 'agreed' && withThem.diagnosticId === diagnosticId) return assistanceViewOf(withThem, now);
  const row = withThem && stateOf(withThem, now) === 'proposed' ? await accept(tx, withThem, agreement, diagnosticId) : await begin(tx, open, agreement, diagnosticId);
  if (row === null) return settle(tx, agreement, diagnosticId);
  await tell(tx, events.AssistanceAgreed, assistanceAgreed(row), row, { actor: agreement.personId, at: now });
  return assistanceViewOf(row, now);
}

/** The diagnostic is locked before the assistance, in the order of a signature. */
async function lockedDraft(tx: Tx, agreement: Agreement): Promise<string> {
  const { collectiviteId } = agreement;
  const diagnosticId = await openDiagnostic(tx, agreement);
  await lockDiagnostic(tx, { collectiviteId, diagnosticId });
  const row = await findDiagnostic(tx, { collectiviteId, diagnosticId });
  if (row?.status !== 'draft') throw diagnosticSigned();
  return diagnosticId;
}

const agreedBy = ({ mode, personId, now }: Agreement) => ({ mode, agreedAt: now, agreedBy: personId, until: lapseOf(now) });

function accept(tx: Tx, proposed: AssistanceRow, agreement: Agreement, diagnosticId: string): Promise<AssistanceRow> {
  return updateAssistance(tx, proposed, { ...agreedBy(agreement), diagnosticId });
}

/** Nothing when another one was begun at the same moment. */
async function begin(tx: Tx, open: AssistanceRow | null, agreement: Agreement, diagnosticId: string): Promise<AssistanceRow | null> {
  const { collectiviteId, instanceId, advisorId, personId, now } = agreement;
  if (open) await end(tx, open, { reason: stateOf(open, now) === 'ended' ? 'expired' : 'replaced', personId, now });
  const begun = await insertAssistance(tx, { collectiviteId, id: newId(), instanceId, advisorId, diagnosticId, version: 1, ...agreedBy(agreement) });
  return begun ? findOpenAssistance(tx, collectiviteId) : null;
}
