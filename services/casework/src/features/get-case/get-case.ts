import type { CaseDetail } from '@osinum/contracts';
import type { Staff } from '@osinum/service-kit';
import { readerOf, type CaseworkDeps } from '../reader.ts';
import { visibleCase } from '../visible-case.ts';
import { readCase } from './read-case.ts';

/** One case of the advisor's territory. */
export function getCase({ db, clock }: CaseworkDeps, staff: Staff, caseId: string): Promise<CaseDetail> {
  return db.withTenant({ instanceId: staff.instanceId }, async (tx) => {
    const reader = await readerOf(tx, staff, clock.now());
    return readCase(tx, await visibleCase(tx, staff, reader, caseId), reader);
  });
}
