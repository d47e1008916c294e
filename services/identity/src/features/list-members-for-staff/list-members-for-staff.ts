import type { identityApi, ResponseOf } from '@osinum/contracts';
import { notFound } from '@osinum/kernel';
import type { Reach } from '@osinum/service-kit';
import type { IdentityContext } from '../../context.ts';
import { audit } from '../../db/audit.ts';
import { findCollectivite } from '../../db/collectivites.ts';
import { listMembers } from '../../db/memberships.ts';
import { collectiviteView } from '../../views/collectivite-view.ts';
import { memberView } from '../../views/member-view.ts';

/** People of a collectivité that the reader's operator serves; the collectivité sees that they were read. */
export function listMembersForStaff(
  { database, clock }: IdentityContext,
  collectiviteId: string,
  { readerId, reach }: { readerId: string; reach: Reach },
): Promise<ResponseOf<typeof identityApi.membersForStaff>> {
  return database.withTenant({ collectiviteId }, async (tx) => {
    const collectivite = await findCollectivite(tx, collectiviteId);
    if (!collectivite || reach.relation !== 'adherent') throw notFound('not-found', 'Cette collectivité n’est pas adhérente.');
    const members = await listMembers(tx, collectiviteId);
    await audit(tx, { collectiviteId, at: clock.now(), actorId: readerId, actorSide: 'instance', action: 'members-read-by-staff' });
    return { collectivite: collectiviteView(collectivite), members: members.map(memberView) };
  });
}
