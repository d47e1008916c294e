import type { Tx } from './client.ts';
import type { Prisma } from './generated/client.ts';

/** Writes down that a member of staff read a diagnostic, and how much of it. */
export async function recordStaffReading(tx: Tx, reading: Prisma.StaffReadingCreateManyInput): Promise<void> {
  await tx.staffReading.createMany({ data: [reading] });
}
