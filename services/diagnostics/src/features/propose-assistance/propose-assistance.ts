import { events, type AssistanceView } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import { isFollowedBy } from '../../db/assignments.ts';
import { findOpenAssistance, insertAssistance, lockOpenAssistance, updateAssistance, type AssistanceRow } from '../../db/assistances.ts';
import type { DiagnosticsDb, Tx } from '../../db/client.ts';
import { lapseOf, reasonOfLeaving, stateOf, type AssistanceMode } from '../../domain/assistance.ts';
import { assistanceElsewhere, assistanceNotAgreed, assistanceNotThere, assistanceNotYours } from '../../load/refusals.ts';
import { assistanceViewOf } from '../../views/assistance-view.ts';
import { assistanceProposed, tell } from '../end-assistance/assistance-events.ts';
import { end } from '../end-assistance/end-assistance.ts';
import type { AdvisorAtWork } from '../under-agreement/under-agreement.ts';

/** An advisor proposes to fill the diagnostic together. Proposing twice proposes once. */
export function proposeAssistance(db: DiagnosticsDb, advisor: AdvisorAtWork, mode: AssistanceMode): Promise<AssistanceView> {
  return asFollower(db, advisor, async (tx) => {
    const { collectiviteId, personId, now } = advisor;
    const open = await lockOpenAssistance(tx, collectiviteId);
    if (open && stateOf(open, now) !== 'ended') {
      if (isTheirs(open, advisor)) return assistanceViewOf(open, now);
      if (open.instanceId !== advisor.instanceId) throw assistanceElsewhere();
    }
    if (open) await end(tx, open, { reason: stateOf(open, now) === 'ended' ? 'expired' : 'replaced', personId, now });
    const row = await propose(tx, advisor, mode);
    return assistanceViewOf(row, now);
  });
}

async function propose(tx: Tx, { collectiviteId, instanceId, personId, now }: AdvisorAtWork, mode: AssistanceMode): Promise<AssistanceRow> {
  const proposal = { collectiviteId, id: newId(), instanceId, advisorId: personId, mode, proposedAt: now, until: lapseOf(now), version: 1 };
  const isNew = await insertAssistance(tx, proposal);
  const row = (await findOpenAssistance(tx, collectiviteId))!;
  if (isNew) await tell(tx, events.AssistanceProposed, assistanceProposed(row), row, { actor: personId, at: now });
  return row;
}

/** Keeps with whom the advisor speaks, and how: the answers typed from now on say it. */
export function nameInterlocutor(
  db: DiagnosticsDb,
  advisor: AdvisorAtWork,
  { mode, interlocutor }: { mode: AssistanceMode; interlocutor?: string | undefined },
): Promise<AssistanceView> {
  return asFollower(db, advisor, async (tx) => {
    const open = await lockTheirs(tx, advisor);
    if (stateOf(open, advisor.now) !== 'agreed') throw assistanceNotAgreed();
    return assistanceViewOf(await updateAssistance(tx, open, { mode, interlocutor: interlocutor ?? null }), advisor.now);
  });
}

/** The advisor has finished: the collectivité reads again and signs. Or takes a proposal back. */
export function handBackAssistance(db: DiagnosticsDb, advisor: AdvisorAtWork): Promise<AssistanceView> {
  return asFollower(db, advisor, async (tx) => {
    const { personId, now } = advisor;
    const open = await lockTheirs(tx, advisor);
    return assistanceViewOf(await end(tx, open, { reason: reasonOfLeaving(open, now), personId, now }), now);
  });
}

function asFollower<T>(db: DiagnosticsDb, advisor: AdvisorAtWork, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { collectiviteId, instanceId, personId, relation } = advisor;
  if (relation !== 'adherent') throw assistanceNotThere();
  return db.withTenant({ collectiviteId, instanceId }, async (tx) => {
    if (!(await isFollowedBy(tx, instanceId, collectiviteId, personId))) throw assistanceNotYours();
    return work(tx);
  });
}

const isTheirs = (open: AssistanceRow, { personId, instanceId }: AdvisorAtWork) => open.advisorId === personId && open.instanceId === instanceId;

async function lockTheirs(tx: Tx, advisor: AdvisorAtWork): Promise<AssistanceRow> {
  const open = await lockOpenAssistance(tx, advisor.collectiviteId);
  if (open === null || !isTheirs(open, advisor)) throw assistanceNotAgreed();
  return open;
}
