import { isOnTerritory } from '@osinum/kernel';
import type { AccessFacts } from '@osinum/service-kit';
import type { IdentityDb } from '../db/client.ts';
import { findCollectivite } from '../db/collectivites.ts';
import { findMember } from '../db/memberships.ts';
import { findOpenRelation } from '../db/relations.ts';
import { findStaffOfPerson } from '../db/staff.ts';

/** Rights read where they are born: the other services have a projection of this. */
export function ownAccess(database: IdentityDb): AccessFacts {
  return {
    membershipOf: (personId, collectiviteId) =>
      database.withTenant({ collectiviteId }, async (tx) => {
        const member = await findMember(tx, collectiviteId, personId);
        if (member?.status !== 'active') return null;
        const collectivite = await findCollectivite(tx, collectiviteId);
        return collectivite && { role: member.role, siren: collectivite.siren };
      }),
    staffOf: (personId) =>
      database.withTenant({ personId }, async (tx) => {
        const staff = await findStaffOfPerson(tx, personId);
        return staff && { personId, instanceId: staff.instanceId, roles: staff.roles, departements: staff.departements };
      }),
    reachOf: ({ instanceId, departements }, collectiviteId) =>
      database.withTenant({ instanceId }, async (tx) => {
        const relation = await findOpenRelation(tx, instanceId, collectiviteId);
        const collectivite = relation && (await findCollectivite(tx, collectiviteId));
        return relation && collectivite && isOnTerritory(departements, collectivite.departement) ? { relation: relation.kind } : null;
      }),
  };
}
