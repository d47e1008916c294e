import type { operationsRoutes, ResponseOf } from '@osinum/contracts';
import type { SqlTx, SystemDatabase } from '@osinum/tenancy';

export type OperatorAction = ResponseOf<typeof operationsRoutes.listOperatorActions>['actions'][number];

const shown = 20;

/** Writes what an operator does by hand, in the transaction of what is done where there is one. */
export async function recordAction(tx: SqlTx, { actorId, action, target, affected }: Omit<OperatorAction, 'at'>): Promise<void> {
  await tx.$executeRawUnsafe(
    'INSERT INTO operations.action (actor_id, action, target, affected) VALUES ($1::uuid, $2, $3::jsonb, $4::int)',
    actorId, action, JSON.stringify(target), affected,
  );
}

/** What was done by hand, the last first. */
export async function listActions(database: SystemDatabase): Promise<OperatorAction[]> {
  const rows = await database.withSystem((tx) =>
    tx.$queryRawUnsafe<(Omit<OperatorAction, 'at'> & { at: Date })[]>(
      `SELECT at, actor_id::text AS "actorId", action, target, affected FROM operations.action ORDER BY position DESC LIMIT ${shown}`,
    ),
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
