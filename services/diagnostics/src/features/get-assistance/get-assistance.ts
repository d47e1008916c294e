import type { AssistanceStanding, diagnosticsApi, ResponseOf } from '@osinum/contracts';
import { findLastAssistance, findOpenAssistance, findStanding } from '../../db/assistances.ts';
import type { DiagnosticsDb } from '../../db/client.ts';
import { assistanceNotThere } from '../../load/refusals.ts';
import { assistanceViewOf } from '../../views/assistance-view.ts';
import type { AdvisorAtWork } from '../under-agreement/under-agreement.ts';

type OfStaff = ResponseOf<typeof diagnosticsApi.getAssistanceForStaff>;

/** What stands between the collectivité and an advisor, and who follows it in this instance. */
export async function getAssistance(db: DiagnosticsDb, collectiviteId: string, instanceId: string, now: Date): Promise<AssistanceStanding> {
  const { assistance, advisorId } = await findStanding(db, { collectiviteId, instanceId });
  return { assistance: assistance ? assistanceViewOf(assistance, now) : null, ...(advisorId !== undefined && { advisorId }) };
}

/** The same for the staff of an instance: what concerns an advisor of theirs, nothing of another’s. */
export function getAssistanceForStaff(db: DiagnosticsDb, { collectiviteId, instanceId, relation, now }: AdvisorAtWork): Promise<OfStaff> {
  if (relation !== 'adherent') throw assistanceNotThere();
  return db.withTenant({ collectiviteId, instanceId }, async (tx) => {
    const row = (await findOpenAssistance(tx, collectiviteId)) ?? (await findLastAssistance(tx, collectiviteId));
    return { assistance: row?.instanceId === instanceId ? assistanceViewOf(row, now) : null };
  });
}
