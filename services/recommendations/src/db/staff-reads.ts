import type { Tx } from './client.ts';

export interface StaffRead {
  collectiviteId: string;
  id: string;
  instanceId: string;
  personId: string;
  what: string;
  readAt: Date;
}

/** Notes that a member of staff read something of the collectivité. */
export async function insertStaffRead(tx: Tx, read: StaffRead): Promise<void> {
  await tx.staffRead.create({ data: read });
}
