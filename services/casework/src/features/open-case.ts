import { newId } from '@osinum/kernel';
import { changeStatus, findLastCase, insertCase, lockOpenCase, updateContent, type CaseContent, type CaseRow } from '../db/cases.ts';
import type { Tx } from '../db/client.ts';
import { lockTimelineOf, takeEarlyEntries } from '../db/early-entries.ts';
import { insertTasks } from '../db/tasks.ts';
import { insertEntry } from '../db/timeline.ts';
import type { TaskDraft } from '../domain/follow-up.ts';
import type { Status } from '../domain/status.ts';
import { publishStatusChanged, type Cause } from '../events/case-events.ts';

/** Whose case, in which instance. */
export interface CaseOwner {
  instanceId: string;
  collectiviteId: string;
}

/** The case that is open for this collectivité, or a new one; `opened` tells which. */
export async function openCase(
  tx: Tx,
  owner: CaseOwner,
  content: CaseContent & { status: Status },
  at: Date,
): Promise<{ row: CaseRow; opened: boolean }> {
  const { instanceId, collectiviteId } = owner;
  await lockTimelineOf(tx, owner);
  const current = await lockOpenCase(tx, instanceId, collectiviteId);
  if (current) return { row: current, opened: false };
  const firstRequest = (await findLastCase(tx, instanceId, collectiviteId)) === null;
  const opened = await insertCase(tx, { ...owner, ...content, id: newId(), firstRequest, openedAt: at });
  const row = (await lockOpenCase(tx, instanceId, collectiviteId))!;
  await tellWhatCameEarly(tx, row);
  return { row, opened };
}

/** Lines that came before the case they are about; those of before its opening were about none. */
async function tellWhatCameEarly(tx: Tx, row: CaseRow): Promise<void> {
  for (const { at, text, shared } of await takeEarlyEntries(tx, row)) {
    if (at >= row.openedAt) await tell(tx, row, text, at, shared);
  }
}

/** A newer diagnostic of an open case; it also says what the case is about, which qualifies it. */
export async function bringUpToDate(tx: Tx, row: CaseRow, content: CaseContent, cause: Cause): Promise<CaseRow> {
  const updated = await updateContent(tx, row, content);
  if (row.status !== 'a-qualifier') return updated;
  const qualified = await changeStatus(tx, updated, { status: 'a-prendre-en-charge', at: cause.at });
  await publishStatusChanged(tx, qualified, row.status, cause);
  return qualified;
}

/** Adds tasks to a case, each with its own id. */
export async function addTasks(tx: Tx, row: CaseRow, drafts: readonly TaskDraft[], at: Date): Promise<void> {
  await insertTasks(tx, row, drafts.map((draft) => ({ ...draft, id: newId() })), at);
}

/** One line of the timeline told by the system, shared with the collectivité. */
export async function tell(tx: Tx, row: CaseRow, text: string, at: Date, shared = true): Promise<void> {
  await insertEntry(tx, row, { id: newId(), kind: 'event', shared, at, authorSide: 'system', text });
}
