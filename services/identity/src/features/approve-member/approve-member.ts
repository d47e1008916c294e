import { changeMembership } from '../change-membership.ts';
import type { IdentityContext } from '../../context.ts';
import type { MemberRow } from '../../db/memberships.ts';
import { approve } from '../../domain/membership.ts';

/** Lets a waiting person in. */
export function approveMember(
  { database, clock }: IdentityContext,
  key: { collectiviteId: string; personId: string },
  actorId: string,
): Promise<MemberRow> {
  const cause = { at: clock.now(), actor: actorId };
  return database.withTenant({ collectiviteId: key.collectiviteId }, (tx) =>
    changeMembership(tx, key, { decide: (_, member) => approve(member), action: 'membership-approved', cause }),
  );
}
