import type { ActionState } from '../domain/action-states.ts';
import type { Tx } from './client.ts';
import { actionFromRow, type StoredAction } from './plans.ts';

export interface LockedAction extends StoredAction {
  planId: string;
}

/** The action, locked until the end of the transaction. */
export async function lockAction(tx: Tx, collectiviteId: string, id: string): Promise<LockedAction | undefined> {
  const locked = await tx.$queryRawUnsafe<unknown[]>(
    'SELECT id FROM action WHERE collectivite_id = $1::uuid AND id = $2::uuid FOR UPDATE',
    collectiviteId,
    id,
  );
  if (locked.length === 0) return undefined;
  const row = await tx.action.findUniqueOrThrow({ where: { collectiviteId_id: { collectiviteId, id } } });
  return { ...actionFromRow(row), planId: row.planId };
}

export interface ActionMove {
  collectiviteId: string;
  actionId: string;
  measureCode: string;
  from: ActionState;
  to: ActionState;
  note: string | undefined;
  at: Date;
  by: string;
}

/** Writes the new state of a locked action, and the line of history that tells it. */
export async function saveMove(tx: Tx, changeId: string, move: ActionMove): Promise<void> {
  const { collectiviteId, actionId, measureCode, from, to, at, by } = move;
  const note = move.note ?? null;
  await tx.action.update({
    where: { collectiviteId_id: { collectiviteId, id: actionId } },
    data: { state: to, note, changedAt: at, changedBy: by, version: { increment: 1 } },
  });
  await tx.actionChange.create({
    data: { collectiviteId, id: changeId, measureCode, from, to, note, changedAt: at, changedBy: by },
  });
}

export interface DoneMeasure {
  measureCode: string;
  /** Theme of the action in the plan of that day. */
  thematique: number;
  at: Date;
  state: ActionState;
}

/** The measures whose last change between two dates was to be finished, the oldest first. */
export async function measuresDoneBetween(tx: Tx, collectiviteId: string, from: Date, to: Date): Promise<DoneMeasure[]> {
  return tx.$queryRawUnsafe<DoneMeasure[]>(
    `SELECT measure_code AS "measureCode", changed_at AS at, to_state AS state,
       (SELECT action.thematique
        FROM action JOIN plan ON plan.collectivite_id = action.collectivite_id AND plan.id = action.plan_id
        WHERE action.collectivite_id = $1::uuid AND action.measure_code = last_change.measure_code
        ORDER BY plan.proposed_at <= last_change.changed_at DESC, plan.completed_at DESC LIMIT 1) AS thematique
     FROM (
       SELECT DISTINCT ON (measure_code) measure_code, changed_at, to_state
       FROM action_change
       WHERE collectivite_id = $1::uuid AND changed_at > $2::timestamptz AND changed_at <= $3::timestamptz
       ORDER BY measure_code, changed_at DESC
     ) AS last_change
     WHERE to_state IN ('terminee', 'deja-faite')
     ORDER BY changed_at, measure_code`,
    collectiviteId,
    from,
    to,
  );
}
