import type { QuestionView } from '@osinum/contracts';
import { eventually } from '@osinum/testing';
import type { Agent } from './agents.ts';
import { services } from './services.ts';
import type { Tenant } from './tenant.ts';

/** What a commune has once it has diagnosed itself: every id another one might try. */
export interface Life {
  readonly diagnosticId: string;
  readonly planId: string;
  readonly actionId: string;
  readonly caseId: string;
  readonly taskId: string;
  /** The advisor who may be agreed with. */
  readonly advisorId: string;
  /** A retake that is not signed. */
  readonly draftId: string;
  /** A code with which an élu may read the retake; nobody uses it. */
  readonly slip: string;
}

const DEADLINE = { timeoutMs: 20_000, everyMs: 100 };

/**
 * From the first answer to the plan and the case: each part done by its service, on its events. Without an advisor
 * who sees the case, the task is an invented one.
 */
export async function live(tenant: Tenant, advisor?: Agent): Promise<Life> {
  const diagnosticId = await startDiagnostic(tenant);
  await answerAll(tenant, diagnosticId);
  const { collectiviteId, instanceId, referent: { token } } = tenant;
  await services.diagnostics.completeDiagnostic({ params: { collectiviteId, diagnosticId }, body: { visibility: 'everything' }, token });
  const [{ planId, actionId }, caseId] = await Promise.all([
    eventually(() => planOf(tenant), DEADLINE),
    eventually(() => caseOf(tenant), DEADLINE),
  ]);
  const draft = await services.diagnostics.startDiagnostic({ params: { collectiviteId }, body: { instanceId }, token });
  const reading = await services.diagnostics.openDoubleReading({ params: { collectiviteId, diagnosticId: draft.id }, body: { slips: 2 }, token });
  const seen = advisor && (await services.casework.getCase({ params: { instanceId, caseId }, token: advisor.token }));
  return { diagnosticId, planId, actionId, caseId, taskId: seen?.tasks[0]?.id ?? crypto.randomUUID(), advisorId: advisor?.personId ?? crypto.randomUUID(), draftId: draft.id, slip: reading.codes[0]! };
}

/** The advisor takes the case; both sides write, with the mark of the tenant in every text. */
export async function correspond(tenant: Tenant, life: Life, advisor: Agent): Promise<void> {
  const { collectiviteId, instanceId, mark, referent } = tenant;
  const inCase = { params: { instanceId, caseId: life.caseId }, token: advisor.token };
  const { tasks } = await services.casework.claimCase(inCase);
  const ofCommune = { params: { collectiviteId }, token: referent.token };
  const dueOn = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
  const action = { ...ofCommune, params: { collectiviteId, actionId: life.actionId } };
  await services.recommendations.changeActionState({ ...action, body: { to: 'en-cours', version: 1, note: `Fait par ${mark}` } });
  await services.recommendations.chooseTrajectory({ ...ofCommune, body: { trajectory: 'libre' } });
  await services.recommendations.requestHelp({ ...ofCommune, body: { instanceId } });
  await services.casework.writeToAdvisor({ ...ofCommune, body: { instanceId, text: `Question de ${mark}` } });
  await services.casework.addTimelineEntry({ ...inCase, body: { kind: 'note', text: `Entre nous sur ${mark}` } });
  await services.casework.addTimelineEntry({ ...inCase, body: { kind: 'message', text: `Réponse à ${mark}` } });
  await services.casework.addTask({ ...inCase, body: { title: `Rappeler ${mark}`, dueOn } });
  const task = { ...inCase, params: { ...inCase.params, taskId: life.taskId } };
  await services.casework.completeTask({ ...task, body: { news: `Des nouvelles de ${mark}` } });
  await eventually(() => hasTasks(inCase, tasks.length + 2), DEADLINE);
}

/** The task we added, and the one that the request for help brings by event. */
async function hasTasks(inCase: Parameters<typeof services.casework.getCase>[0], expected: number): Promise<void> {
  const { tasks } = await services.casework.getCase(inCase);
  if (tasks.length < expected) throw new Error(`${tasks.length} tasks of ${expected}`);
}

/** The services learn of a new commune by event: the first start may come before. */
function startDiagnostic({ collectiviteId, instanceId, referent: { token } }: Tenant): Promise<string> {
  const start = () => services.diagnostics.startDiagnostic({ params: { collectiviteId }, body: { instanceId }, token });
  return eventually(async () => (await start()).id, DEADLINE);
}

/** Theme by theme; an answer may open a question of a theme that is done: then once more. */
export async function answerAll({ collectiviteId, referent: { token } }: Tenant, diagnosticId: string): Promise<void> {
  const params = { collectiviteId, diagnosticId };
  for (let round = 0; round < 4; round += 1) {
    const { thematiques, answered, visible } = await services.diagnostics.getDiagnostic({ params, token });
    if (answered === visible) return;
    for (const { code: thematique } of thematiques.filter((one) => one.status !== 'done')) {
      const page = await services.diagnostics.getThematique({ params: { ...params, thematique }, query: {}, token });
      const answers = page.questions.filter(({ answer }) => !answer).map(answerTo);
      if (answers.length > 0) await services.diagnostics.saveThematique({ params: { ...params, thematique }, body: { answers }, token });
    }
  }
}

function answerTo({ code, kind, options }: QuestionView) {
  const last = options.at(-1);
  const chosen = last && ['single', 'multiple', 'scale'].includes(kind);
  return { questionCode: code, version: 0, ...(chosen ? { state: 'answered' as const, choices: [last.code] } : { state: 'unknown' as const }) };
}

async function planOf({ collectiviteId, referent: { token } }: Tenant): Promise<{ planId: string; actionId: string }> {
  const { plan } = await services.recommendations.getPlan({ params: { collectiviteId }, token });
  const [action] = plan ? [...plan.first, ...plan.annex] : [];
  if (!plan || !action) throw new Error('no plan yet');
  return { planId: plan.id, actionId: action.id };
}

async function caseOf({ collectiviteId, instanceId, referent: { token } }: Tenant): Promise<string> {
  const { accompagnement } = await services.casework.getAccompagnement({ params: { collectiviteId }, query: { instanceId }, token });
  if (!accompagnement) throw new Error('no case yet');
  return accompagnement.caseId;
}
