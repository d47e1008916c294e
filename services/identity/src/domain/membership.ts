import { conflict, NBSP, type CollectiviteRole } from '@osinum/kernel';

export type MembershipStatus = 'waiting' | 'active' | 'ended';

export interface MembershipFacts {
  personId: string;
  role: CollectiviteRole;
  status: MembershipStatus;
}

export interface Standing {
  role: CollectiviteRole;
  status: MembershipStatus;
}

const isReferent = ({ role, status }: MembershipFacts) => role === 'referent' && status === 'active';

/**
 * What a person of the collectivité is once signed in. Whoever arrives where no référent is active becomes it;
 * others wait for approval, those whose membership was ended too.
 */
export function admit(memberships: readonly MembershipFacts[], personId: string): Standing {
  if (!memberships.some(isReferent)) return { role: 'referent', status: 'active' };
  const own = memberships.find((one) => one.personId === personId);
  if (!own || own.status === 'ended') return { role: 'membre', status: 'waiting' };
  return { role: own.role, status: own.status };
}

/** @throws DomainError when the person no longer waits. */
export function approve(member: MembershipFacts): Standing {
  if (member.status === 'ended') {
    throw conflict('membership-ended', 'Ce rattachement a pris fin entre-temps. La personne peut se reconnecter pour le demander à nouveau.');
  }
  return { role: member.role, status: 'active' };
}

/** @throws DomainError when nobody would be left to let people in and to sign. */
export function end(memberships: readonly MembershipFacts[], member: MembershipFacts): Standing {
  const others = memberships.filter((one) => one.personId !== member.personId);
  if (isReferent(member) && !others.some(isReferent)) {
    throw conflict('last-referent', `Une collectivité garde au moins une personne référente${NBSP}: il faut en avoir une autre avant de mettre fin à ce rattachement.`);
  }
  return { role: member.role, status: 'ended' };
}
