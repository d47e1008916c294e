import { audit } from '../../db/audit.ts';
import type { Tx } from '../../db/client.ts';
import type { Collectivite } from '../../db/generated/client.ts';
import { listMemberships, saveMembership } from '../../db/memberships.ts';
import { admit, type Standing } from '../../domain/membership.ts';
import type { OfficialCollectivite } from '../../domain/official-collectivite.ts';
import type { Cause } from '../../events/cause.ts';
import { publishMembership } from '../../events/membership-state.ts';
import { refreshCollectivite } from '../refresh-collectivite.ts';

export interface Joined extends Standing {
  collectivite: Collectivite;
  firstVisit: boolean;
}

/** The person's membership after this sign-in; written and told only when it is not what it was. */
export async function joinCollectivite(
  tx: Tx,
  key: { collectiviteId: string; personId: string },
  official: OfficialCollectivite,
  cause: Cause,
): Promise<Joined> {
  const collectivite = await refreshCollectivite(tx, key.collectiviteId, official, cause);
  const memberships = await listMemberships(tx, key.collectiviteId);
  const own = memberships.find(({ personId }) => personId === key.personId);
  const standing = admit(memberships, key.personId);
  if (own?.role !== standing.role || own.status !== standing.status) {
    const fromAt = own && own.status !== 'ended' ? own.fromAt : cause.at;
    const row = await saveMembership(tx, key, { ...standing, fromAt, toAt: null });
    await publishMembership(tx, row, collectivite.siren, cause);
    await audit(tx, {
      collectiviteId: key.collectiviteId,
      at: cause.at,
      actorId: key.personId,
      actorSide: 'collectivite',
      action: standing.status === 'active' ? 'membership-opened' : 'membership-requested',
      subjectId: key.personId,
    });
  }
  return { ...standing, collectivite, firstVisit: !own };
}
