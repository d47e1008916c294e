import type { Tx } from './client.ts';
import type { DiagnosticKey } from './diagnostics.ts';
import type { Prisma, StaffReading } from './generated/client.ts';

/** Writes down that a member of staff read a diagnostic, and how much of it. */
export async function recordStaffReading(tx: Tx, reading: Prisma.StaffReadingCreateManyInput): Promise<void> {
  await tx.staffReading.createMany({ data: [reading] });
}

/** The last readings of a signed diagnostic by staff, the newest first. */
export function listStaffReadings(tx: Tx, { collectiviteId, diagnosticId }: DiagnosticKey, atMost: number): Promise<StaffReading[]> {
  return tx.staffReading.findMany({ where: { collectiviteId, diagnosticId }, orderBy: { readAt: 'desc' }, take: atMost });
}
