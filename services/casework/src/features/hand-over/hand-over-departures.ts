import { handedOverText } from '../../data/timeline-texts.ts';
import { hasLeft, lastRelayOf, listAdvisors } from '../../db/advisors.ts';
import { endAssignment, startAssignment } from '../../db/assignments.ts';
import { changeStatus, listCasesOf, lockCase, type CaseRow } from '../../db/cases.ts';
import type { CaseworkDb, Tx } from '../../db/client.ts';
import { handOver, type Placement } from '../../domain/assignment.ts';
import { dayOf } from '../../domain/day.ts';
import { publishAssigned, publishAssignment, publishStatusChanged } from '../../events/case-events.ts';
import { tell } from '../open-case.ts';

/** Gives every open case of somebody who has left to a colleague, or back to the queue. Gives back how many. */
export function handOverDeparture(db: CaseworkDb, instanceId: string, personId: string, at: Date): Promise<number> {
  return db.withTenant({ instanceId }, async (tx) => {
    if (!(await hasLeft(tx, instanceId, personId))) return 0;
    const team = {
      advisors: await listAdvisors(tx, instanceId),
      fallbackPersonId: await lastRelayOf(tx, instanceId, personId),
    };
    const cases = await listCasesOf(tx, instanceId, personId);
    const toPlace = cases.map(({ id, departement }) => ({ caseId: id, departement: departement ?? undefined }));
    for (const placement of handOver(team, personId, toPlace, dayOf(at))) {
      await place(tx, { instanceId, leaverId: personId, at }, placement);
    }
    return cases.length;
  });
}

interface Departure {
  instanceId: string;
  leaverId: string;
  at: Date;
}

async function place(tx: Tx, { instanceId, leaverId, at }: Departure, { caseId, personId }: Placement): Promise<void> {
  const row = await lockCase(tx, instanceId, caseId);
  if (row?.assigneeId !== leaverId) return;
  const cause = { at };
  await publishAssignment(tx, await endAssignment(tx, row, leaverId, at), cause);
  const moved = await changeStatus(tx, row, {
    status: personId ? row.status : 'a-prendre-en-charge',
    assigneeId: personId ?? null,
    at,
  });
  await tell(tx, moved, handedOverText(personId !== undefined), at, false);
  if (personId) await giveTo(tx, moved, personId, at);
  else await publishStatusChanged(tx, moved, row.status, cause);
}

async function giveTo(tx: Tx, row: CaseRow, personId: string, at: Date): Promise<void> {
  await publishAssignment(tx, await startAssignment(tx, row, personId, at), { at });
  await publishAssigned(tx, row, personId, { at });
}
