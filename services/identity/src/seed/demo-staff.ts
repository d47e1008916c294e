import { personIdOf, type StaffRole } from '@osinum/kernel';
import { demoInstance, nationalInstance } from '../data/instances.ts';
import type { PersonFacts } from '../db/people.ts';
import type { StaffFacts } from '../db/staff.ts';

/** A member of staff as the file of demo people tells it. */
export interface DemoPerson {
  username: string;
  givenName: string;
  familyName: string;
  instance: string;
  roles: StaffRole[];
  departements: string[];
}

/** A local account that Keycloak holds. */
export interface Account {
  id: string;
  username: string;
}

export interface DemoStaff {
  instanceId: string;
  person: PersonFacts;
  staff: StaffFacts;
}

const CAPACITY = 40;

/** Demo people whose account exists, as staff of their instance. */
export function demoStaff(people: readonly DemoPerson[], accounts: readonly Account[]): DemoStaff[] {
  return people.flatMap((one) => {
    const account = accounts.find(({ username }) => username === one.username);
    const instance = [nationalInstance, demoInstance].find(({ code }) => code === one.instance);
    return account && instance ? [asStaff(one, account.id, instance.id)] : [];
  });
}

function asStaff({ username, givenName, familyName, roles, departements }: DemoPerson, keycloakId: string, instanceId: string): DemoStaff {
  const account = { issuer: 'local', subject: keycloakId } as const;
  return {
    instanceId,
    person: { id: personIdOf(account), account, givenName, familyName, name: `${givenName} ${familyName}`, email: username },
    staff: { roles, departements, capacity: CAPACITY },
  };
}
