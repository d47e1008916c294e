import type { CaseRow } from './cases.ts';
import type { Tx } from './client.ts';
import type { Assignment } from './generated/client.ts';

export type AssignmentRow = Assignment;

/** From now on this advisor follows the case; taking it again later reopens the same state. */
export async function startAssignment(tx: Tx, row: CaseRow, personId: string, at: Date): Promise<AssignmentRow> {
  const { instanceId, id: caseId, collectiviteId } = row;
  return tx.assignment.upsert({
    where: { instanceId_caseId_personId: { instanceId, caseId, personId } },
    create: { instanceId, caseId, personId, collectiviteId, fromAt: at, version: 1n },
    update: { fromAt: at, toAt: null, version: { increment: 1 } },
  });
}

/** The advisor no longer follows the case. */
export async function endAssignment(tx: Tx, row: CaseRow, personId: string, at: Date): Promise<AssignmentRow> {
  const { instanceId, id: caseId } = row;
  return tx.assignment.update({
    where: { instanceId_caseId_personId: { instanceId, caseId, personId } },
    data: { toAt: at, version: { increment: 1 } },
  });
}
