import type { SignInResult } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import type { Principal } from '@osinum/service-kit';
import { unowned } from '@osinum/tenancy';
import type { IdentityContext } from '../../context.ts';
import type { Tx } from '../../db/client.ts';
import { ensureCollectivite } from '../../db/collectivites.ts';
import type { InstanceRow } from '../../db/instances.ts';
import { savePerson } from '../../db/people.ts';
import type { Cause } from '../../events/cause.ts';
import type { OfficialCollectivite } from '../../domain/official-collectivite.ts';
import { collectiviteView } from '../../views/collectivite-view.ts';
import { ensureRelation } from '../ensure-relation.ts';
import { joinCollectivite, type Joined } from './join-collectivite.ts';
import { personFacts } from './person-facts.ts';

/**
 * An agent of a body this instance serves: in one transaction the person, the membership, and the relation
 * of the national instance with whoever comes to it.
 */
export async function admitMember(
  { database, clock }: IdentityContext,
  person: Principal,
  instance: InstanceRow,
  official: OfficialCollectivite,
): Promise<SignInResult> {
  const { id: collectiviteId } = await database.withTenant(unowned, (tx) => ensureCollectivite(tx, newId(), official));
  const { personId } = person;
  const cause: Cause = { at: clock.now(), actor: personId };
  const facts = personFacts(person);
  let joined!: Joined;
  const join = async (tx: Tx) => {
    await savePerson(tx, facts, cause.at);
    joined = await joinCollectivite(tx, { collectiviteId, personId }, official, cause);
  };
  const serve = (tx: Tx) => ensureRelation(tx, instance.id, collectiviteId, cause);
  await database.withTenants([
    { scope: { collectiviteId, personId }, work: join },
    ...(instance.national ? [{ scope: { instanceId: instance.id }, work: serve }] : []),
  ]);
  const { collectivite, ...standing } = joined;
  return { outcome: 'member', personId, name: facts.name, instanceId: instance.id, collectivite: collectiviteView(collectivite), ...standing };
}
