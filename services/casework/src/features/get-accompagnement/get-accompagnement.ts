import type { ResponseOf, caseworkApi } from '@osinum/contracts';
import { findLastCase } from '../../db/cases.ts';
import { listEntries } from '../../db/timeline.ts';
import type { CaseworkDeps } from '../reader.ts';

type Answer = ResponseOf<typeof caseworkApi.getAccompagnement>;

/** What the collectivité sees of its accompagnement by an instance: who, since when, and what is shared with it. */
export function getAccompagnement(
  { db }: Pick<CaseworkDeps, 'db'>,
  collectiviteId: string,
  instanceId: string,
): Promise<Answer> {
  return db.withTenant({ collectiviteId }, async (tx) => {
    const row = await findLastCase(tx, instanceId, collectiviteId);
    if (!row) return { accompagnement: null };
    return {
      accompagnement: {
        caseId: row.id,
        status: row.status,
        openedAt: row.openedAt.toISOString(),
        ...(row.assigneeId ? { assigneeId: row.assigneeId } : {}),
        ...(row.diagnosticId ? { diagnosticId: row.diagnosticId } : {}),
        timeline: await listEntries(tx, row, true),
      },
    };
  });
}
