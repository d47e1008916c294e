import { isDeepStrictEqual } from 'node:util';
import type { IdentityDb } from '../db/client.ts';
import { findPerson, savePerson } from '../db/people.ts';
import { findStaffOfPerson, saveStaff, saveStaffName } from '../db/staff.ts';
import { publishStaff } from '../events/staff-state.ts';
import type { DemoStaff } from './demo-staff.ts';

/** Writes a member of staff, and tells it, when it is not as wanted. */
export function seedStaff(database: IdentityDb, { instanceId, person, staff }: DemoStaff, at: Date): Promise<void> {
  const key = { instanceId, personId: person.id };
  return database.withTenant(key, async (tx) => {
    if (!(await findPerson(tx, person.id))) await savePerson(tx, person, at);
    await saveStaffName(tx, person.id, person.name);
    const known = await findStaffOfPerson(tx, person.id);
    const same = known?.instanceId === instanceId && isDeepStrictEqual(factsOf(known), staff);
    if (!same) await publishStaff(tx, await saveStaff(tx, key, staff), { at });
  });
}

function factsOf({ roles, departements, capacity }: DemoStaff['staff']): DemoStaff['staff'] {
  return { roles, departements, capacity };
}
