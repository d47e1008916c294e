import type { Tx } from './client.ts';

export interface AssignmentRow {
  readonly instanceId: string;
  readonly caseId: string;
  readonly collectiviteId: string;
  readonly personId: string;
  readonly ended: boolean;
  readonly version: number;
}

/** Notes who follows a case, when newer than what is known. */
export async function upsertAssignment(tx: Tx, row: AssignmentRow): Promise<void> {
  await tx.$executeRawUnsafe(
    `INSERT INTO assignment (instance_id, case_id, collectivite_id, person_id, ended, version)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6)
     ON CONFLICT (instance_id, case_id) DO UPDATE
       SET collectivite_id = excluded.collectivite_id, person_id = excluded.person_id, ended = excluded.ended, version = excluded.version
       WHERE excluded.version > assignment.version`,
    row.instanceId,
    row.caseId,
    row.collectiviteId,
    row.personId,
    row.ended,
    row.version,
  );
}

/** True when this person follows an open case of the collectivité. */
export async function isFollowedBy(tx: Tx, instanceId: string, collectiviteId: string, personId: string): Promise<boolean> {
  const found = await tx.assignment.findFirst({ where: { instanceId, collectiviteId, personId, ended: false } });
  return found !== null;
}
