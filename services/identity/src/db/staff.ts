import type { StaffRole } from '@osinum/kernel';
import type { Tx } from './client.ts';
import type { Person, Staff } from './generated/client.ts';

export type StaffRow = Omit<Staff, 'roles'> & { roles: StaffRole[] };
export type StaffMemberRow = StaffRow & { person: Person };

/** The instance a person serves now, under the person's own scope, or null. */
export async function findStaffOfPerson(tx: Tx, personId: string): Promise<StaffRow | null> {
  return (await tx.staff.findFirst({ where: { personId, endedAt: null } })) as StaffRow | null;
}

export interface StaffFilter {
  role?: StaffRole | undefined;
  personId?: string | undefined;
}

/** Staff of an instance who have not left, by role or id. */
export async function listStaff(tx: Tx, instanceId: string, { role, personId }: StaffFilter): Promise<StaffMemberRow[]> {
  const rows = await tx.staff.findMany({
    where: {
      instanceId,
      endedAt: null,
      ...(role && { roles: { has: role } }),
      ...(personId && { personId }),
    },
    include: { person: true },
    orderBy: { personId: 'asc' },
  });
  return rows as StaffMemberRow[];
}

export interface StaffFacts {
  roles: StaffRole[];
  departements: string[];
  capacity: number;
}

/** Writes who serves an instance and counts one version. */
export async function saveStaff(tx: Tx, key: { instanceId: string; personId: string }, facts: StaffFacts): Promise<StaffRow> {
  const row = await tx.staff.upsert({
    where: { instanceId_personId: key },
    create: { ...key, ...facts, absences: [], version: 1n },
    update: { ...facts, endedAt: null, version: { increment: 1 } },
  });
  return row as StaffRow;
}

/** The directory of names that every signed-in person may read: who follows me. */
export async function saveStaffName(tx: Tx, personId: string, name: string): Promise<void> {
  await tx.staffName.upsert({ where: { personId }, create: { personId, name }, update: { name } });
}

export function findStaffNames(tx: Tx, ids: string[]): Promise<{ personId: string; name: string }[]> {
  return tx.staffName.findMany({ where: { personId: { in: ids } }, orderBy: { personId: 'asc' } });
}
