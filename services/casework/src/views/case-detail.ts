import type { CaseDetail } from '@osinum/contracts';
import { outcomeLabels, transitionLabels } from '../data/labels.ts';
import { caseFactsOf, type CaseRow, type StatusStep } from '../db/cases.ts';
import type { CollectiviteFacts } from '../db/collectivites.ts';
import type { TaskRow } from '../db/tasks.ts';
import { dayOnly, type Day } from '../domain/day.ts';
import { ineligibilityOf, type Advisor } from '../domain/eligibility.ts';
import { availableTransitions, type Actor } from '../domain/transitions.ts';
import { dueView } from './due-view.ts';
import { priorityToday } from './priority-of-case.ts';

/** Everything a case page is made of, as read in one transaction. */
export interface CaseParts {
  row: CaseRow;
  collectivite: CollectiviteFacts;
  /** The collectivité is a member of the instance. */
  adherent: boolean;
  tasks: TaskRow[];
  timeline: CaseDetail['timeline'];
  steps: StatusStep[];
  reader: { personId: string; actor: Actor; advisor: Advisor | undefined };
  today: Day;
}

/** The case as this reader may see it: before a claim, name, themes and priority; scores to whoever follows a member. */
export function caseDetailView(parts: CaseParts): CaseDetail {
  const { row, collectivite, reader, today } = parts;
  const departement = row.departement ?? undefined;
  const open = parts.tasks.filter((task) => task.doneAt === null);
  const next = open[0];
  const priority = priorityOfParts(parts, open);
  return {
    id: row.id,
    collectiviteId: row.collectiviteId,
    collectiviteName: collectivite.name,
    collectiviteKind: collectivite.kind,
    ...(collectivite.population === null ? {} : { population: collectivite.population }),
    ...(departement === undefined ? {} : { departement }),
    status: row.status,
    priority: priority.level,
    priorityReasons: priority.reasons.map((reason) => reason.long),
    subject: row.subject,
    ...(next ? { nextAction: next.title, ...dueView(dayOnly(next.dueOn), today, departement) } : {}),
    ...(row.assigneeId ? { assigneeId: row.assigneeId } : {}),
    mine: row.assigneeId === reader.personId,
    claimable: isClaimable(parts),
    openedAt: row.openedAt.toISOString(),
    ...(row.diagnosticId ? { diagnosticId: row.diagnosticId } : {}),
    thematiques: thematiquesFor(parts),
    tasks: parts.tasks.map((task) => taskView(task, today, departement)),
    timeline: parts.timeline,
    transitions: transitionsFor(parts),
    statusHistory: parts.steps.map(({ status, at }) => ({ status, at: at.toISOString() })),
  };
}

function priorityOfParts({ row, today }: CaseParts, open: TaskRow[]) {
  return priorityToday(
    {
      status: row.status,
      departement: row.departement ?? undefined,
      openAlerts: open.filter((task) => task.kind === 'alert').length,
      lateTasks: open.filter((task) => dayOnly(task.dueOn) < today).length,
      legalDuty: row.legalDuty,
      firstRequest: row.firstRequest,
      contactMade: row.contactMade,
      nextDueOn: open[0] && dayOnly(open[0].dueOn),
    },
    today,
  );
}

function isClaimable({ row, reader: { advisor }, today }: CaseParts): boolean {
  if (row.status !== 'a-prendre-en-charge' || !advisor) return false;
  return ineligibilityOf(advisor, row.departement ?? undefined, today) === undefined;
}

function thematiquesFor({ row, adherent, reader: { actor } }: CaseParts): CaseDetail['thematiques'] {
  const follows = row.assigneeId !== null && (actor.actingFor.includes(row.assigneeId) || actor.supervises);
  return row.thematiques.map(({ code, title, score }) =>
    follows && adherent && score !== undefined ? { code, title, score } : { code, title },
  );
}

function transitionsFor({ row, reader: { actor } }: CaseParts): CaseDetail['transitions'] {
  return availableTransitions(caseFactsOf(row), actor)
    .filter(({ name }) => name !== 'claim')
    .map(({ name, to, outcomes }) => ({
      to,
      label: transitionLabels[name],
      ...(outcomes ? { outcomes: outcomes.map((code) => ({ code, label: outcomeLabels[code] })) } : {}),
    }));
}

function taskView(task: TaskRow, today: Day, departement: string | undefined): CaseDetail['tasks'][number] {
  const { dueAt, lateness } = dueView(dayOnly(task.dueOn), today, departement);
  return {
    id: task.id,
    title: task.title,
    ...(task.detail ? { detail: task.detail } : {}),
    dueAt,
    ...(task.doneAt ? { doneAt: task.doneAt.toISOString() } : { lateness }),
    ...(task.doneBy ? { doneBy: task.doneBy } : {}),
  };
}
