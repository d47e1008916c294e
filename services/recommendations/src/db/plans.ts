import type { ActionState } from '../domain/action-states.ts';
import type { Trigger } from '../domain/calls.ts';
import type { DutyVerdict } from '../domain/duty.ts';
import type { Tx } from './client.ts';
import type { Action, Plan, Prisma } from './generated/client.ts';

/** An action as stored: its place is computed when it is read. */
export interface StoredAction {
  id: string;
  code: string;
  rank: number;
  alert?: number;
  thematique: number;
  vital: boolean;
  duty: DutyVerdict;
  triggers: Trigger[];
  state: ActionState;
  version: number;
  note?: string;
  changedAt?: Date;
  changedBy?: string;
}

export interface StoredPlan {
  id: string;
  collectiviteId: string;
  diagnosticId: string;
  instanceId?: string;
  completedAt: Date;
  proposedAt: Date;
  /** Beyond the small bodies that our orders of cost are made for. */
  larger: boolean;
  actions: StoredAction[];
}

/** True when this diagnostic already has its plan. */
export async function hasPlan(tx: Tx, collectiviteId: string, diagnosticId: string): Promise<boolean> {
  return (await tx.plan.count({ where: { collectiviteId, diagnosticId } })) > 0;
}

/** The plan of the latest diagnostic, or of the latest one completed before a date. */
export async function latestPlan(tx: Tx, collectiviteId: string, before?: Date): Promise<StoredPlan | undefined> {
  const row = await tx.plan.findFirst({
    where: { collectiviteId, ...(before ? { completedAt: { lt: before } } : {}) },
    orderBy: [{ completedAt: 'desc' }, { id: 'desc' }],
    include: { actions: { orderBy: { rank: 'asc' } } },
  });
  return row ? fromRow(row) : undefined;
}

/** Saves a plan with its actions. */
export async function insertPlan(tx: Tx, { actions, ...plan }: StoredPlan): Promise<void> {
  await tx.plan.create({ data: plan });
  await tx.action.createMany({
    data: actions.map(({ code, triggers, ...action }) => ({
      ...action,
      collectiviteId: plan.collectiviteId,
      planId: plan.id,
      measureCode: code,
      triggers: triggers as unknown as Prisma.InputJsonArray,
    })),
  });
}

function fromRow({ actions, ...plan }: Plan & { actions: Action[] }): StoredPlan {
  return { ...withoutNulls(plan), actions: actions.map(actionFromRow) };
}

/** A stored action from its row. */
export function actionFromRow({ collectiviteId: _owner, planId: _plan, measureCode, ...row }: Action): StoredAction {
  return { ...withoutNulls(row), code: measureCode } as unknown as StoredAction;
}

type WithoutNulls<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>;
};

function withoutNulls<T extends object>(row: T): WithoutNulls<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as WithoutNulls<T>;
}
