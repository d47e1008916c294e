import type { CollectiviteRole, StaffRole } from '@osinum/kernel';
import type { Reach } from './principal.ts';

export interface MembershipFact {
  role: CollectiviteRole;
  siren: string;
}

export interface StaffFact {
  personId: string;
  instanceId: string;
  roles: StaffRole[];
  departements: string[];
}

/** What a service knows of people's rights. A fact that cannot be found out is null: the guard denies. */
export interface AccessFacts {
  /** The active membership of a person, or null. */
  membershipOf(personId: string, collectiviteId: string): Promise<MembershipFact | null>;
  /** The staff fact of a person, or null. */
  staffOf(personId: string): Promise<StaffFact | null>;
  /** How far this staff member sees into a collectivité: an open relation and their territory; null is not at all. */
  reachOf(staff: StaffFact, collectiviteId: string): Promise<Reach | null>;
}

/** For a service whose routes are all public. */
export const noAccessFacts: AccessFacts = {
  membershipOf: async () => null,
  staffOf: async () => null,
  reachOf: async () => null,
};
