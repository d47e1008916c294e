import type { CaseDetail, InputOf, caseworkApi } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import type { Staff } from '@osinum/service-kit';
import * as texts from '../../data/timeline-texts.ts';
import { endAssignment } from '../../db/assignments.ts';
import { caseFactsOf, changeStatus, type CaseRow } from '../../db/cases.ts';
import type { Tx } from '../../db/client.ts';
import { cancelTasks } from '../../db/tasks.ts';
import { insertEntry } from '../../db/timeline.ts';
import type { Outcome, TransitionName } from '../../domain/status.ts';
import { applyTransition, transitionTo } from '../../domain/transitions.ts';
import { publishAssignment, publishStatusChanged } from '../../events/case-events.ts';
import { readCase } from '../get-case/read-case.ts';
import { readerOf, type CaseworkDeps } from '../reader.ts';
import { lockVisibleCase } from '../visible-case.ts';

type Change = InputOf<typeof caseworkApi.changeCaseStatus>['body'];

/** Moves a case along one of its allowed transitions; a reason stays a private note. */
export function changeCaseStatus(
  { db, clock }: CaseworkDeps,
  staff: Staff,
  caseId: string,
  change: Change,
): Promise<CaseDetail> {
  const at = clock.now();
  return db.withTenant({ instanceId: staff.instanceId }, async (tx) => {
    const reader = await readerOf(tx, staff, at);
    const row = await lockVisibleCase(tx, staff, reader, caseId);
    const name = transitionTo(change.to, row.status);
    applyTransition(name, caseFactsOf(row), reader.actor, change.outcome);
    const moved = await move(tx, row, { name, to: change.to, outcome: change.outcome, by: staff.personId, at });
    if (change.reason) await note(tx, moved, staff.personId, change.reason, at);
    return readCase(tx, moved, await readerOf(tx, staff, at));
  });
}

interface Move {
  name: TransitionName;
  to: CaseRow['status'];
  outcome: Outcome | undefined;
  by: string;
  at: Date;
}

async function move(tx: Tx, row: CaseRow, { name, to, outcome, by, at }: Move): Promise<CaseRow> {
  const cause = { at, actor: by };
  const leavesAdvisor = row.assigneeId !== null && (name === 'release' || name === 'close');
  if (leavesAdvisor) await publishAssignment(tx, await endAssignment(tx, row, row.assigneeId!, at), cause);
  if (name === 'close') await cancelTasks(tx, row, at);
  const assignee = name === 'release' ? { assigneeId: null } : {};
  const moved = await changeStatus(tx, row, { status: to, outcome, by, at, ...assignee });
  const entry = { id: newId(), kind: 'event', shared: name === 'close', at, authorId: by, authorSide: 'staff' } as const;
  await insertEntry(tx, moved, { ...entry, text: textOf(name, outcome) });
  await publishStatusChanged(tx, moved, row.status, cause);
  return moved;
}

function textOf(name: TransitionName, outcome: Outcome | undefined): string {
  if (name === 'close') return texts.closedText(outcome!);
  const byName = {
    qualify: texts.qualifiedText,
    claim: texts.claimedText,
    pause: texts.pausedText,
    resume: texts.resumedText,
    release: texts.releasedText,
  };
  return byName[name];
}

async function note(tx: Tx, row: CaseRow, authorId: string, text: string, at: Date): Promise<void> {
  await insertEntry(tx, row, { id: newId(), kind: 'note', shared: false, at, authorId, authorSide: 'staff', text });
}
