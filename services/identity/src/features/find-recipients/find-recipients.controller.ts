import { Controller, Inject } from '@nestjs/common';
import { identityApi, type InputOf, type ResponseOf } from '@osinum/contracts';
import { isOnTerritory } from '@osinum/kernel';
import { Api, DATABASE, Input } from '@osinum/service-kit';
import { unowned } from '@osinum/tenancy';
import type { IdentityDb, Tx } from '../../db/client.ts';
import { findCollectivite } from '../../db/collectivites.ts';
import { findInstance } from '../../db/instances.ts';
import { listMembers } from '../../db/memberships.ts';
import { listStaff, type StaffMemberRow } from '../../db/staff.ts';
import { collectiviteView } from '../../views/collectivite-view.ts';
import { instanceView } from '../../views/instance-view.ts';
import { memberView } from '../../views/member-view.ts';

/** Whom to write to, asked at send time: addresses stay here. */
@Controller()
export class FindRecipientsController {
  constructor(@Inject(DATABASE) private readonly database: IdentityDb) {}

  @Api(identityApi.recipientsOfCollectivite)
  ofCollectivite(
    @Input() { params: { collectiviteId } }: InputOf<typeof identityApi.recipientsOfCollectivite>,
  ): Promise<ResponseOf<typeof identityApi.recipientsOfCollectivite>> {
    return this.database.withTenant({ collectiviteId }, async (tx) => {
      const collectivite = await findCollectivite(tx, collectiviteId);
      const people = await listMembers(tx, collectiviteId, 'active');
      return { collectivite: collectivite && collectiviteView(collectivite), people: people.map(memberView) };
    });
  }

  @Api(identityApi.recipientsOfStaff)
  async ofStaff(
    @Input() { params: { instanceId }, query }: InputOf<typeof identityApi.recipientsOfStaff>,
  ): Promise<ResponseOf<typeof identityApi.recipientsOfStaff>> {
    const instance = await this.database.withTenant(unowned, (tx) => findInstance(tx, instanceId));
    const staff = await this.database.withTenant({ instanceId }, (tx) => staffToTell(tx, instanceId, query));
    const people = staff.map(({ personId, person: { name, email } }) => ({ personId, name, ...(email && { email }) }));
    return { instance: instance && instanceView(instance), people };
  }
}

/** One person, or the advisors on whose territory a collectivité is. */
async function staffToTell(tx: Tx, instanceId: string, { personId, departement }: { personId?: string | undefined; departement?: string | undefined }): Promise<StaffMemberRow[]> {
  if (personId) return listStaff(tx, instanceId, { personId });
  const advisors = await listStaff(tx, instanceId, { role: 'conseiller' });
  return advisors.filter(({ departements }) => isOnTerritory(departements, departement));
}
