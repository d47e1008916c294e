import { z } from 'zod';
import { id, instant, ofCollectivite, ofInstanceAndCollectivite } from './common.ts';
import { operationsRoutes } from './operations.ts';
import { member, route, staff } from './route.ts';

export const actionState = z.enum(['proposee', 'en-cours', 'bloquee', 'terminee', 'deja-faite', 'pas-interesse']);
export type ActionState = z.infer<typeof actionState>;

/** The direction a collectivité gives itself: work together, leave closed tools, or both. */
export const trajectory = z.enum(['collaboratif', 'libre', 'les-deux']);
export type Trajectory = z.infer<typeof trajectory>;

export const actionView = z.object({
  id,
  measureCode: z.string(),
  rank: z.number().int().optional(),
  title: z.string(),
  sentence: z.string(),
  why: z.string(),
  firstStep: z.string(),
  doneWhen: z.string(),
  cost: z.string(),
  effort: z.string(),
  lead: z.string(),
  helps: z.string(),
  /** What to do, step by step. */
  steps: z.array(z.string()).default([]),
  /** How much daily habits change: « Aucun », « Faible », « Moyen », « Fort ». */
  change: z.string().optional(),
  /** Helps that have an address. */
  helpLinks: z.array(z.object({ label: z.string(), url: z.string() })).default([]),
  /** Documents that support the action. */
  sources: z.array(z.object({ title: z.string(), url: z.string().optional(), readOn: z.string() })).default([]),
  /** The direction it serves; absent when it serves neither. */
  way: trajectory.optional(),
  /** Why it stands in the annex, in words. */
  waiting: z.string().optional(),
  alert: z.boolean(),
  duty: z.object({ label: z.string(), source: z.string() }).optional(),
  /** Titles of the measures that come before. */
  after: z.array(z.string()),
  /** The answers that triggered it, in words. */
  because: z.array(z.object({ questionCode: z.string(), question: z.string(), answer: z.string() })),
  tools: z.array(z.object({ slug: z.string(), name: z.string() })),
  state: actionState,
  version: z.number().int(),
  changedAt: instant.optional(),
  changedBy: id.optional(),
  note: z.string().optional(),
  /** States one may choose now. */
  availableStates: z.array(actionState),
});
export type ActionView = z.infer<typeof actionView>;

export const planView = z.object({
  id,
  diagnosticId: id,
  proposedAt: instant,
  trajectory: trajectory.default('les-deux'),
  first: z.array(actionView),
  annex: z.array(actionView),
});

/** `thematique`: the number of the theme whose answers called it. */
export const actionDone = z.object({ title: z.string(), thematique: z.number().int(), at: instant, state: actionState });

const ofAction = ofCollectivite.extend({ actionId: id });

export const recommendationsApi = {
  getPlan: route({
    method: 'GET',
    path: '/collectivites/:collectiviteId/plan',
    policy: member('plan:read'),
    summary: 'The current action plan, or nothing yet',
    params: ofCollectivite,
    response: z.object({ plan: planView.nullable() }),
  }),
  changeActionState: route({
    method: 'PUT',
    path: '/collectivites/:collectiviteId/plan/actions/:actionId/state',
    policy: member('plan:update'),
    summary: 'Say where an action stands; a stale version answers 409',
    params: ofAction,
    body: z.object({ to: actionState, version: z.number().int(), note: z.string().max(500).optional() }),
    response: actionView,
  }),
  chooseTrajectory: route({
    method: 'PUT',
    path: '/collectivites/:collectiviteId/trajectory',
    policy: member('plan:update'),
    summary: 'Choose a direction: measures of the other one leave their place among the six, unless vital or under way',
    params: ofCollectivite,
    body: z.object({ trajectory }),
    response: z.object({ trajectory }),
  }),
  requestHelp: route({
    method: 'POST',
    path: '/collectivites/:collectiviteId/help-requests',
    policy: member('plan:update'),
    summary: 'Ask an advisor for help, on an action or in general',
    params: ofCollectivite,
    body: z.object({ instanceId: id, measureCode: z.string().max(60).optional() }),
    response: z.object({ requestId: id }),
  }),
  listActionsDone: route({
    method: 'GET',
    path: '/collectivites/:collectiviteId/actions-done',
    policy: member('plan:read'),
    summary: 'Actions finished between two dates',
    params: ofCollectivite,
    query: z.object({ from: instant, to: instant }),
    response: z.object({ actions: z.array(actionDone) }),
  }),
  getPlanForStaff: route({
    method: 'GET',
    path: '/instances/:instanceId/collectivites/:collectiviteId/plan',
    policy: staff('collectivite:read-shared'),
    summary: 'Counts by state, and titles with the consent of the collectivité',
    params: ofInstanceAndCollectivite,
    response: z.object({
      counts: z.array(z.object({ state: actionState, count: z.number().int() })),
    }),
  }),
  ...operationsRoutes,
};
