import type { CollectiviteRole } from '@osinum/kernel';
import type { MembershipStatus } from '../domain/membership.ts';
import type { Tx } from './client.ts';
import type { Membership, Person } from './generated/client.ts';

export type MembershipRow = Membership & { role: CollectiviteRole; status: MembershipStatus };
export type MemberRow = MembershipRow & { person: Person };

/** All memberships of a collectivité, the ended ones included. */
export async function listMemberships(tx: Tx, collectiviteId: string): Promise<MembershipRow[]> {
  return (await tx.membership.findMany({ where: { collectiviteId } })) as MembershipRow[];
}

/** People who are in or wait, the first to come first. */
export async function listMembers(tx: Tx, collectiviteId: string, status?: MembershipStatus): Promise<MemberRow[]> {
  const rows = await tx.membership.findMany({
    where: { collectiviteId, status: status ?? { not: 'ended' } },
    include: { person: true },
    orderBy: [{ fromAt: 'asc' }, { personId: 'asc' }],
  });
  return rows as MemberRow[];
}

export async function findMember(tx: Tx, collectiviteId: string, personId: string): Promise<MemberRow | null> {
  const where = { collectiviteId_personId: { collectiviteId, personId } };
  return (await tx.membership.findUnique({ where, include: { person: true } })) as MemberRow | null;
}

export interface MembershipChange {
  role: CollectiviteRole;
  status: MembershipStatus;
  fromAt?: Date;
  toAt: Date | null;
}

/** Opens or changes a membership and counts one version; the collectivité's row is held meanwhile. */
export async function saveMembership(
  tx: Tx,
  key: { collectiviteId: string; personId: string },
  change: MembershipChange & { fromAt: Date },
): Promise<MembershipRow> {
  const row = await tx.membership.upsert({
    where: { collectiviteId_personId: key },
    create: { ...key, ...change, version: 1n },
    update: { ...change, version: { increment: 1 } },
  });
  return row as MembershipRow;
}
