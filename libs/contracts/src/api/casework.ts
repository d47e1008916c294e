import { z } from 'zod';
import { collectiviteKind, id, instant, ofCollectivite, ofInstance, score } from './common.ts';
import { operationsRoutes } from './operations.ts';
import { member, route, staff } from './route.ts';

export const caseStatus = z.enum(['a-qualifier', 'a-prendre-en-charge', 'en-cours', 'en-pause', 'clos']);
export type CaseStatus = z.infer<typeof caseStatus>;
export const caseOutcome = z.enum(['aide', 'sans-aide', 'injoignable', 'hors-perimetre']);
export const casePriority = z.enum(['haute', 'moyenne', 'basse']);

export const queueView = z.enum(['cette-semaine', 'en-retard', 'mes-accompagnements', 'en-pause', 'a-qualifier', 'a-prendre-en-charge', 'tous']);

export const lateness = z.object({
  label: z.string(),
  /** Positive when late, in working days. */
  workingDaysLate: z.number().int(),
  tone: z.enum(['late', 'today', 'soon', 'later']),
});

export const caseRow = z.object({
  id,
  collectiviteId: id,
  collectiviteName: z.string(),
  collectiviteKind,
  population: z.number().int().optional(),
  departement: z.string().optional(),
  status: caseStatus,
  priority: casePriority,
  priorityReasons: z.array(z.string()),
  subject: z.string(),
  nextAction: z.string().optional(),
  dueAt: instant.optional(),
  lateness: lateness.optional(),
  assigneeId: id.optional(),
  mine: z.boolean(),
  claimable: z.boolean(),
});

export const taskView = z.object({
  id,
  title: z.string(),
  detail: z.string().optional(),
  dueAt: instant.optional(),
  lateness: lateness.optional(),
  doneAt: instant.optional(),
  doneBy: id.optional(),
});

export const timelineEntry = z.object({
  id,
  kind: z.enum(['message', 'note', 'call', 'event']),
  /** True when the collectivité reads it. */
  shared: z.boolean(),
  at: instant,
  authorId: id.optional(),
  authorSide: z.enum(['staff', 'collectivite', 'system']),
  text: z.string(),
});

export const transitionView = z.object({
  to: caseStatus,
  label: z.string(),
  outcomes: z.array(z.object({ code: caseOutcome, label: z.string() })).optional(),
});

export const caseDetail = caseRow.extend({
  openedAt: instant,
  diagnosticId: id.optional(),
  thematiques: z.array(z.object({ code: z.string(), title: z.string(), score: score.optional() })),
  tasks: z.array(taskView),
  timeline: z.array(timelineEntry),
  transitions: z.array(transitionView),
  statusHistory: z.array(z.object({ status: caseStatus, at: instant })),
});
export type CaseDetail = z.infer<typeof caseDetail>;

const ofCase = ofInstance.extend({ caseId: id });
const cases = '/instances/:instanceId/cases';
const one = `${cases}/:caseId`;

/** Cases on one page of the queue: more would cost the page its EcoIndex B. */
export const CASES_A_PAGE = 20;

export const caseworkApi = {
  listCases: route({
    method: 'GET',
    path: cases,
    policy: staff('case:read'),
    summary: 'The queue: cases of the advisor’s territory, by deadline',
    params: ofInstance,
    query: z.object({
      view: queueView.default('cette-semaine'),
      q: z.string().max(120).optional(),
      departement: z.string().max(3).optional(),
      page: z.coerce.number().int().min(1).max(1000).default(1),
    }),
    response: z.object({
      rows: z.array(caseRow),
      total: z.number().int(),
      counters: z.array(z.object({ view: queueView, label: z.string(), count: z.number().int() })),
      load: z.object({ open: z.number().int(), capacity: z.number().int() }),
    }),
  }),
  getCase: route({
    method: 'GET',
    path: one,
    policy: staff('case:read'),
    summary: 'One case: facts, tasks, timeline, allowed transitions',
    params: ofCase,
    response: caseDetail,
  }),
  claimCase: route({
    method: 'POST',
    path: `${one}/claim`,
    policy: staff('case:claim'),
    summary: 'Take the case; the first one wins, the second is told by whom it was taken',
    params: ofCase,
    response: caseDetail,
  }),
  changeCaseStatus: route({
    method: 'POST',
    path: `${one}/transitions`,
    policy: staff('case:work'),
    summary: 'Move the case along one of its allowed transitions',
    params: ofCase,
    body: z.object({ to: caseStatus, outcome: caseOutcome.optional(), reason: z.string().max(1000).optional() }),
    response: caseDetail,
  }),
  addTimelineEntry: route({
    method: 'POST',
    path: `${one}/timeline`,
    policy: staff('case:work'),
    summary: 'Write to the collectivité, note in private, or report a call',
    params: ofCase,
    body: z.object({ kind: z.enum(['message', 'note', 'call']), text: z.string().trim().min(1).max(5000) }),
    response: caseDetail,
  }),
  addTask: route({
    method: 'POST',
    path: `${one}/tasks`,
    policy: staff('case:work'),
    summary: 'Add a task with a date',
    params: ofCase,
    body: z.object({ title: z.string().trim().min(1).max(200), dueOn: z.iso.date() }),
    response: caseDetail,
  }),
  completeTask: route({
    method: 'POST',
    path: `${one}/tasks/:taskId/completion`,
    policy: staff('case:work'),
    summary: 'A task is done; with a sentence, the collectivité is told',
    params: ofCase.extend({ taskId: id }),
    body: z.object({ news: z.string().trim().max(1000).optional() }),
    response: caseDetail,
  }),
  getAccompagnement: route({
    method: 'GET',
    path: '/collectivites/:collectiviteId/accompagnement',
    policy: member('accompagnement:read-shared'),
    summary: 'What the collectivité sees of its accompaniment',
    params: ofCollectivite,
    query: z.object({ instanceId: id }),
    response: z.object({
      accompagnement: z
        .object({
          caseId: id,
          status: caseStatus,
          openedAt: instant,
          assigneeId: id.optional(),
          diagnosticId: id.optional(),
          timeline: z.array(timelineEntry),
        })
        .nullable(),
    }),
  }),
  writeToAdvisor: route({
    method: 'POST',
    path: '/collectivites/:collectiviteId/accompagnement/messages',
    policy: member('plan:update'),
    summary: 'A message of the collectivité to its advisor',
    params: ofCollectivite,
    body: z.object({ instanceId: id, text: z.string().trim().min(1).max(5000) }),
    response: z.object({ entryId: id }),
  }),
  ...operationsRoutes,
};
