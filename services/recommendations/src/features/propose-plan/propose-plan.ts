import { timestampDate } from '@bufbuild/protobuf/wkt';
import { events, type diagnosticsEvents } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import { appendEvent, type Received } from '@osinum/messaging';
import { content } from '../../data/content.ts';
import type { Tx } from '../../db/client.ts';
import { hasPlan, insertPlan, latestPlan, type StoredAction } from '../../db/plans.ts';
import { carryOver, stillUnderWay } from '../../domain/carry-over.ts';
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
  const actions = actionsOf(event, previous);
  const id = newId();
  const instance = event.instanceId === undefined ? {} : { instanceId: event.instanceId };
  await insertPlan(tx, { id, collectiviteId, diagnosticId, ...instance, completedAt, proposedAt: now, actions });
  const placed = placeActions(actions);
  await appendEvent(
    tx,
    events.PlanProposed,
    {
      planId: id,
      diagnosticId,
      collectiviteId,
      firstMeasures: placed.first.map(({ code }) => code),
      annexMeasures: placed.annex.map(({ measure }) => measure.code),
    },
    { key: id, occurredAt: now, collectiviteId, ...instance, causationId: event.id, actor: 'recommendations' },
  );
}

function actionsOf({ message }: AnswersFrozen, previous: readonly StoredAction[]): StoredAction[] {
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
