import type { CaseDetail } from '@osinum/contracts';
import { conflict, newId, unavailable } from '@osinum/kernel';
import type { Staff } from '@osinum/service-kit';
import { claimedText } from '../../data/timeline-texts.ts';
import { lockAdvisor } from '../../db/advisors.ts';
import { startAssignment } from '../../db/assignments.ts';
import { caseFactsOf, takeCase, type CaseRow } from '../../db/cases.ts';
import type { Tx } from '../../db/client.ts';
import { insertEntry } from '../../db/timeline.ts';
import { decideClaim } from '../../domain/claim.ts';
import type { Advisor } from '../../domain/eligibility.ts';
import { publishAssigned, publishAssignment, publishStatusChanged } from '../../events/case-events.ts';
import { readCase } from '../get-case/read-case.ts';
import { readerOf, type CaseworkDeps } from '../reader.ts';
import { lockVisibleCase } from '../visible-case.ts';

/** The advisor takes the case: the first one wins, a second click of the same person changes nothing. */
export function claimCase({ db, clock }: CaseworkDeps, staff: Staff, caseId: string): Promise<CaseDetail> {
  const at = clock.now();
  return db.withTenant({ instanceId: staff.instanceId }, async (tx) => {
    const advisor = await requireAdvisor(tx, staff);
    const before = await readerOf(tx, staff, at);
    const row = await lockVisibleCase(tx, staff, before, caseId);
    const decision = decideClaim(
      { ...caseFactsOf(row), departement: row.departement ?? undefined },
      advisor,
      before.today,
    );
    if (decision.kind === 'refused') throw decision.error;
    const taken = decision.kind === 'claim' ? await take(tx, row, staff.personId, at) : row;
    return readCase(tx, taken, await readerOf(tx, staff, at));
  });
}

async function requireAdvisor(tx: Tx, staff: Staff): Promise<Advisor> {
  const advisor = await lockAdvisor(tx, staff.instanceId, staff.personId);
  if (advisor) return advisor;
  throw unavailable('advisor-unknown', 'Votre compte vient d’être créé. Réessayez dans un instant.');
}

async function take(tx: Tx, row: CaseRow, personId: string, at: Date): Promise<CaseRow> {
  const taken = await takeCase(tx, row, personId, at);
  if (!taken) throw conflict('case-already-taken', 'Cet accompagnement vient d’être pris par une autre personne.');
  const cause = { at, actor: personId };
  const entry = { id: newId(), kind: 'event', shared: true, at, authorId: personId, authorSide: 'staff' } as const;
  await insertEntry(tx, taken, { ...entry, text: claimedText });
  await publishStatusChanged(tx, taken, row.status, cause);
  await publishAssigned(tx, taken, personId, cause);
  await publishAssignment(tx, await startAssignment(tx, taken, personId, at), cause);
  return taken;
}
