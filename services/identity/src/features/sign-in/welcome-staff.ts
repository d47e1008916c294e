import type { SignInResult } from '@osinum/contracts';
import type { Principal } from '@osinum/service-kit';
import type { IdentityContext } from '../../context.ts';
import { savePerson } from '../../db/people.ts';
import type { StaffRow } from '../../db/staff.ts';
import { personFacts } from './person-facts.ts';

/** A member of the instance's own team. */
export async function welcomeStaff({ database, clock }: IdentityContext, person: Principal, staff: StaffRow): Promise<SignInResult> {
  const facts = personFacts(person);
  await database.withTenant({ personId: person.personId }, (tx) => savePerson(tx, facts, clock.now()));
  const { instanceId, roles, departements } = staff;
  return { outcome: 'staff', personId: person.personId, name: facts.name, instanceId, roles, departements };
}
