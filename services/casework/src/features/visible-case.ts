import { isOnTerritory, notFound } from '@osinum/kernel';
import type { Staff } from '@osinum/service-kit';
import { findCase, lockCase, type CaseRow } from '../db/cases.ts';
import type { Tx } from '../db/client.ts';
import type { Reader } from './reader.ts';

/** A case of the reader's instance, on their territory or followed by them. @throws notFound for any other. */
export async function visibleCase(tx: Tx, staff: Staff, reader: Reader, caseId: string): Promise<CaseRow> {
  return visible(await findCase(tx, staff.instanceId, caseId), staff, reader);
}

/** The same, held until the end of the transaction. */
export async function lockVisibleCase(tx: Tx, staff: Staff, reader: Reader, caseId: string): Promise<CaseRow> {
  return visible(await lockCase(tx, staff.instanceId, caseId), staff, reader);
}

function visible(row: CaseRow | null, staff: Staff, { actor }: Reader): CaseRow {
  const followed = row?.assigneeId && actor.actingFor.includes(row.assigneeId);
  if (row && (followed || isOnTerritory(staff.departements, row.departement))) return row;
  throw notFound('case-not-found', 'Cet accompagnement n’existe pas, ou n’est pas sur votre territoire.');
}
