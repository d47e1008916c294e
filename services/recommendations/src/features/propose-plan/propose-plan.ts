import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampDate } from '@bufbuild/protobuf/wkt';
import { events, type diagnosticsEvents, type recommendationsEvents, type Trajectory } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import { appendEvent, type Received } from '@osinum/messaging';
import { content } from '../../data/content.ts';
import type { Tx } from '../../db/client.ts';
import { hasPlan, insertPlan, latestPlan, type StoredAction, type StoredPlan } from '../../db/plans.ts';
import { trajectoryOf } from '../../db/trajectories.ts';
import { carryOver, stillUnderWay } from '../../domain/carry-over.ts';
import { isLarger } from '../../domain/collectivite-facts.ts';
import type { PlanItem } from '../../domain/plan-from.ts';
import { rankMeasures } from '../../domain/plan-from.ts';
import { placeActions } from '../get-plan/place-actions.ts';
import { readAnswers, readFacts } from './read-answers.ts';

type AnswersFrozen = Received<diagnosticsEvents.AnswersFrozen>;

/** Derives the plan of a completed diagnostic, once, keeping where the collectivité stood with each action. */
export async function proposePlan(tx: Tx, event: AnswersFrozen, now: Date): Promise<void> {
  const { collectiviteId, diagnosticId, completedAt: at } = event.message;
  if (await hasPlan(tx, collectiviteId, diagnosticId)) return;
  const completedAt = at ? timestampDate(at) : event.occurredAt;
  const previous = (await latestPlan(tx, collectiviteId, completedAt))?.actions ?? [];
  const plan: StoredPlan = {
    id: newId(),
    collectiviteId,
    diagnosticId,
    ...(event.instanceId === undefined ? {} : { instanceId: event.instanceId }),
    completedAt,
    proposedAt: now,
    larger: isLarger(readFacts(event.message.facts)),
    actions: actionsOf(event.message, previous),
  };
  await insertPlan(tx, plan);
  await appendEvent(tx, events.PlanProposed, planProposed(plan, await trajectoryOf(tx, collectiviteId)), {
    key: plan.id,
    occurredAt: now,
    collectiviteId,
    instanceId: event.instanceId,
    causationId: event.id,
    actor: 'recommendations',
  });
}

/** What the other services learn of a plan: how many actions, never which. */
export function planProposed(
  { id, diagnosticId, collectiviteId, actions }: StoredPlan,
  trajectory: Trajectory,
): MessageInitShape<typeof recommendationsEvents.PlanProposedSchema> {
  const placed = placeActions(actions, trajectory);
  return {
    planId: id,
    diagnosticId,
    collectiviteId,
    firstCount: placed.first.length,
    annexCount: placed.annex.length,
  };
}

/** The actions of the new plan: what the answers call, then the work begun that they no longer call. */
export function actionsOf(message: diagnosticsEvents.AnswersFrozen, previous: readonly StoredAction[]): StoredAction[] {
  const kept = carryOver(previous);
  const ranked = rankMeasures(content, readAnswers(message), { facts: readFacts(message.facts) });
  const called = ranked.map((item, rank) => toAction(item, rank, kept.get(item.code)));
  const begun = stillUnderWay(previous, new Set(ranked.map(({ code }) => code)));
  return [...called, ...begun.map((action, place) => begunAction(action, ranked.length + place))];
}

function toAction(item: PlanItem, rank: number, known: StoredAction | undefined): StoredAction {
  const { code, thematique, vital, duty, triggers, alert } = item;
  return {
    ...(known ? historyOf(known) : { state: 'proposee' }),
    ...(alert === undefined ? {} : { alert }),
    id: newId(),
    code,
    rank,
    thematique,
    vital,
    duty,
    triggers,
    version: 1,
  };
}

/** Work begun that the new answers no longer call comes last, without a reason but its own state. */
function begunAction(action: StoredAction, rank: number): StoredAction {
  const { code, thematique, duty } = action;
  return { ...historyOf(action), id: newId(), code, rank, thematique, vital: false, duty, triggers: [], version: 1 };
}

function historyOf({ state, note, changedAt, changedBy }: StoredAction): Pick<StoredAction, 'state' | 'note' | 'changedAt' | 'changedBy'> {
  return {
    state,
    ...(note === undefined ? {} : { note }),
    ...(changedAt === undefined ? {} : { changedAt }),
    ...(changedBy === undefined ? {} : { changedBy }),
  };
}
