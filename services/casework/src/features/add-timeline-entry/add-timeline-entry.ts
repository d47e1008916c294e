import type { CaseDetail, InputOf, caseworkApi } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import type { Staff } from '@osinum/service-kit';
import { caseFactsOf, recordContact } from '../../db/cases.ts';
import { insertEntry } from '../../db/timeline.ts';
import { workRefusal } from '../../domain/may-work.ts';
import { readCase } from '../get-case/read-case.ts';
import { readerOf, type CaseworkDeps } from '../reader.ts';
import { lockVisibleCase } from '../visible-case.ts';

type Entry = InputOf<typeof caseworkApi.addTimelineEntry>['body'];

/** Adds a message to the collectivité, a report of a call, or a note that the team alone reads. */
export function addTimelineEntry(
  { db, clock }: CaseworkDeps,
  staff: Staff,
  caseId: string,
  { kind, text }: Entry,
): Promise<CaseDetail> {
  const at = clock.now();
  return db.withTenant({ instanceId: staff.instanceId }, async (tx) => {
    const reader = await readerOf(tx, staff, at);
    const row = await lockVisibleCase(tx, staff, reader, caseId);
    const refusal = kind === 'note' ? undefined : workRefusal(caseFactsOf(row), reader.actor.actingFor);
    if (refusal) throw refusal;
    const entry = { id: newId(), kind, shared: kind === 'message', at, authorId: staff.personId, text };
    await insertEntry(tx, row, { ...entry, authorSide: 'staff' });
    return readCase(tx, kind === 'note' ? row : await recordContact(tx, row), reader);
  });
}
