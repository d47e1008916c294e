import type { Principal } from '@osinum/service-kit';
import { unowned } from '@osinum/tenancy';
import type { IdentityContext } from '../../context.ts';
import { findCollectiviteBySiren } from '../../db/collectivites.ts';
import { findOpenRelation } from '../../db/relations.ts';
import { findStaffOfPerson, type StaffRow } from '../../db/staff.ts';

/** The person as staff; a ProConnect login never is. */
export async function findStaff({ database }: IdentityContext, { account, personId }: Principal): Promise<StaffRow | undefined> {
  if (account.issuer !== 'local') return undefined;
  return (await database.withTenant({ personId }, (tx) => findStaffOfPerson(tx, personId))) ?? undefined;
}

/** True when the body of this SIREN is a member of the instance's operator. */
export async function isServed({ database }: IdentityContext, instanceId: string, siren: string): Promise<boolean> {
  const collectivite = await database.withTenant(unowned, (tx) => findCollectiviteBySiren(tx, siren));
  if (!collectivite) return false;
  const relation = await database.withTenant({ instanceId }, (tx) => findOpenRelation(tx, instanceId, collectivite.id));
  return relation?.kind === 'adherent';
}
