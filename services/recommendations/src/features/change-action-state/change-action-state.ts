import type { MessageInitShape } from '@bufbuild/protobuf';
import { events, type ActionView, type InputOf, type recommendationsApi, type recommendationsEvents } from '@osinum/contracts';
import { conflict, newId, notFound } from '@osinum/kernel';
import { appendEvent } from '@osinum/messaging';
import { lockAction, saveMove, type ActionMove, type LockedAction } from '../../db/actions.ts';
import type { RecommendationsDb, Tx } from '../../db/client.ts';
import { latestPlan, type StoredPlan } from '../../db/plans.ts';
import { moveAction } from '../../domain/action-states.ts';
import { viewsOf } from '../get-plan/get-plan.ts';

type Input = InputOf<typeof recommendationsApi.changeActionState>;

/** Says where an action stands. A version that is no longer the last one is refused, with what the action has become. */
export function changeActionState(db: RecommendationsDb, { params, body }: Input, personId: string, now: Date): Promise<ActionView> {
  const { collectiviteId, actionId } = params;
  return db.withTenant({ collectiviteId }, async (tx) => {
    const action = await currentAction(tx, collectiviteId, actionId, body.version);
    const plan = await planOf(tx, collectiviteId, action);
    const note = body.note?.trim() || undefined;
    const to = moveAction(action.state, body.to, { duty: action.duty, ...(note === undefined ? {} : { note }) });
    const move = { collectiviteId, actionId, measureCode: action.code, from: action.state, to, note, at: now, by: personId };
    await saveMove(tx, newId(), move);
    await appendEvent(tx, events.ActionStateChanged, actionStateChanged(plan.id, move), {
      key: plan.id,
      occurredAt: now,
      collectiviteId,
      instanceId: plan.instanceId,
      actor: personId,
    });
    return viewOf(tx, collectiviteId, actionId);
  });
}

/** What the other services learn of a move: not of which measure. */
export function actionStateChanged(
  planId: string,
  { actionId, collectiviteId, from, to }: ActionMove,
): MessageInitShape<typeof recommendationsEvents.ActionStateChangedSchema> {
  return { actionId, planId, collectiviteId, from, to };
}

async function currentAction(tx: Tx, collectiviteId: string, actionId: string, version: number): Promise<LockedAction> {
  const action = await lockAction(tx, collectiviteId, actionId);
  if (!action) throw unknownAction();
  if (action.version === version) return action;
  throw conflict('action-version-stale', 'Quelqu’un a changé cette action entre-temps. Voici où elle en est.', {
    state: action.state,
    version: action.version,
  });
}

async function planOf(tx: Tx, collectiviteId: string, action: LockedAction): Promise<StoredPlan> {
  const plan = await latestPlan(tx, collectiviteId);
  if (plan?.id === action.planId) return plan;
  throw conflict('plan-superseded', 'Un diagnostic plus récent a donné un nouveau plan. Retrouvez-y cette action.');
}

async function viewOf(tx: Tx, collectiviteId: string, actionId: string): Promise<ActionView> {
  const plan = await latestPlan(tx, collectiviteId);
  const views = plan && (await viewsOf(tx, plan));
  const view = views && [...views.first, ...views.annex].find(({ id }) => id === actionId);
  if (!view) throw unknownAction();
  return view;
}

const unknownAction = () => notFound('action-unknown', 'Cette action n’existe pas, ou n’est pas à vous.');
