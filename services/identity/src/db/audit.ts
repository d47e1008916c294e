import { newId } from '@osinum/kernel';
import type { Tx } from './client.ts';

/** What was done to the access of people, or read by staff. */
export type AuditAction = 'membership-opened' | 'membership-requested' | 'membership-approved' | 'membership-ended' | 'members-read-by-staff';

export interface AuditFact {
  collectiviteId: string;
  at: Date;
  actorId: string;
  actorSide: 'collectivite' | 'instance';
  action: AuditAction;
  subjectId?: string;
}

/** Adds a line to what the collectivité can read about access to its data. */
export async function audit(tx: Tx, fact: AuditFact): Promise<void> {
  await tx.auditEntry.create({ data: { id: newId(), ...fact } });
}
