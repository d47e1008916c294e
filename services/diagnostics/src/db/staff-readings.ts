import type { ActsOfDay } from './assistance-acts.ts';
import type { Tx } from './client.ts';
import type { DiagnosticKey } from './diagnostics.ts';
import type { Prisma } from './generated/client.ts';

/** Writes down that a member of staff read a diagnostic, and how much of it. */
export async function recordStaffReading(tx: Tx, reading: Prisma.StaffReadingCreateManyInput): Promise<void> {
  await tx.staffReading.createMany({ data: [reading] });
}

/** Every reading of a signed diagnostic by staff, counted by person and by day. */
export function countStaffReadings(tx: Tx, { collectiviteId, diagnosticId }: DiagnosticKey): Promise<ActsOfDay[]> {
  return tx.$queryRawUnsafe<ActsOfDay[]>(
    `SELECT person_id AS "personId", to_char(read_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS day, 'read-results' AS act,
       count(*)::int AS count, count(DISTINCT seen)::int AS subjects
     FROM staff_reading WHERE collectivite_id = $1::uuid AND diagnostic_id = $2::uuid
     GROUP BY 1, 2 ORDER BY 2 DESC, 1`,
    collectiviteId,
    diagnosticId,
  );
}
