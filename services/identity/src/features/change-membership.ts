import { notFound } from '@osinum/kernel';
import { audit, type AuditAction } from '../db/audit.ts';
import type { Tx } from '../db/client.ts';
import { lockCollectivite } from '../db/collectivites.ts';
import { findMember, listMemberships, saveMembership, type MemberRow } from '../db/memberships.ts';
import type { MembershipFacts, Standing } from '../domain/membership.ts';
import type { Cause } from '../events/cause.ts';
import { publishMembership } from '../events/membership-state.ts';

export interface Change {
  /** The rule: what the member becomes. */
  decide: (memberships: readonly MembershipFacts[], member: MembershipFacts) => Standing;
  action: AuditAction;
  cause: Cause & { actor: string };
}

/** Applies a decision about a member, tells it and writes it in the audit; a decision already taken changes nothing. */
export async function changeMembership(
  tx: Tx,
  key: { collectiviteId: string; personId: string },
  { decide, action, cause }: Change,
): Promise<MemberRow> {
  const { collectiviteId, personId } = key;
  const { siren } = await lockCollectivite(tx, collectiviteId);
  const member = await findMember(tx, collectiviteId, personId);
  if (!member) throw notFound('member-unknown', 'Cette personne n’est pas rattachée à votre collectivité.');
  const standing = decide(await listMemberships(tx, collectiviteId), member);
  if (standing.status === member.status) return member;
  const toAt = standing.status === 'ended' ? cause.at : null;
  const row = await saveMembership(tx, key, { ...standing, fromAt: member.fromAt, toAt });
  await publishMembership(tx, row, siren, cause);
  await audit(tx, { collectiviteId, at: cause.at, actorId: cause.actor, actorSide: 'collectivite', action, subjectId: personId });
  return { ...row, person: member.person };
}
