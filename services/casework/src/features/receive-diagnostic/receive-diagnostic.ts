import { diagnosticCompletedText } from '../../data/timeline-texts.ts';
import type { CaseRow } from '../../db/cases.ts';
import type { Tx } from '../../db/client.ts';
import { cancelTasks, listOpenTasks } from '../../db/tasks.ts';
import { followUpTasks, type TaskDraft } from '../../domain/follow-up.ts';
import { priorityOf } from '../../domain/priority.ts';
import { reconcileTasks } from '../../domain/reconcile-tasks.ts';
import type { Priority } from '../../domain/status.ts';
import { subjectOf, type ThematiqueScore } from '../../domain/subject.ts';
import { publishOpened, type Cause } from '../../events/case-events.ts';
import { addTasks, bringUpToDate, openCase, tell } from '../open-case.ts';

/** A completed diagnostic, as far as the collectivité lets it be seen. */
export interface DiagnosticReceived {
  eventId: string;
  instanceId: string;
  collectiviteId: string;
  diagnosticId: string;
  completedAt: Date;
  departement: string | undefined;
  thematiques: ThematiqueScore[];
  alertCodes: string[];
  alertsShown: boolean;
  legalDuty: boolean;
}

/** Opens a case with its follow-up tasks, or adds to the open one what the new diagnostic changes. */
export async function receiveDiagnostic(tx: Tx, received: DiagnosticReceived): Promise<void> {
  const { instanceId, collectiviteId, completedAt: at } = received;
  const content = contentOf(received);
  const { row, opened } = await openCase(tx, { instanceId, collectiviteId }, { ...content, status: 'a-prendre-en-charge' }, at);
  if (isOlder(row, received, opened)) return;
  const cause = { at, causationId: received.eventId };
  const current = opened ? row : await bringUpToDate(tx, row, content, cause);
  const priority = priorityAtReception(current, received);
  const drafts = followUpTasks({
    transmittedAt: at,
    priority,
    alertCodes: received.alertCodes,
    departement: received.departement,
    contactMade: current.contactMade,
  });
  await changeTasks(tx, current, drafts, received);
  await tell(tx, current, diagnosticCompletedText(at, received.alertCodes.length), at);
  if (opened) await announce(tx, current, priority, drafts, cause);
}

function contentOf(received: DiagnosticReceived) {
  const { departement, diagnosticId, completedAt: diagnosticAt, thematiques, alertCodes, legalDuty } = received;
  const subject = subjectOf(alertCodes, thematiques);
  return { departement, subject, diagnosticId, diagnosticAt, thematiques, alertCodes, legalDuty };
}

// Diagnostics of one collectivité travel under their own keys: the newest may come first.
function isOlder(row: CaseRow, received: DiagnosticReceived, opened: boolean): boolean {
  return !opened && row.diagnosticAt !== null && row.diagnosticAt > received.completedAt;
}

function priorityAtReception(row: CaseRow, received: DiagnosticReceived): Priority {
  return priorityOf({
    alerts: received.alertCodes.length,
    legalDuty: received.legalDuty,
    lateTasks: 0,
    disagreement: false,
    firstRequest: row.firstRequest && !row.contactMade,
  }).level;
}

async function changeTasks(tx: Tx, row: CaseRow, drafts: TaskDraft[], received: DiagnosticReceived): Promise<void> {
  const { create, cancel } = reconcileTasks(await listOpenTasks(tx, row), drafts, received.alertsShown);
  await cancelTasks(tx, row, received.completedAt, cancel);
  await addTasks(tx, row, create, received.completedAt);
}

async function announce(tx: Tx, row: CaseRow, priority: Priority, drafts: TaskDraft[], cause: Cause): Promise<void> {
  await publishOpened(tx, row, { priority, firstContactDue: drafts[0]!.dueOn }, cause);
}
