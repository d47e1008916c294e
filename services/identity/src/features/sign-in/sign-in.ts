import type { SignInResult } from '@osinum/contracts';
import { notFound, sirenOf } from '@osinum/kernel';
import type { Principal } from '@osinum/service-kit';
import { unowned } from '@osinum/tenancy';
import type { IdentityContext } from '../../context.ts';
import { officialDataset } from '../../data/official-dataset.ts';
import { listInstances } from '../../db/instances.ts';
import { recogniseSignIn } from '../../domain/recognise-sign-in.ts';
import { admitMember } from './admit-member.ts';
import { findStaff, isServed } from './known-facts.ts';
import { refuse } from './refuse.ts';
import { welcomeStaff } from './welcome-staff.ts';

/** Recognises the person of a verified token on the host they came by, and writes what follows from it. */
export async function signIn(context: IdentityContext, person: Principal, host: string): Promise<SignInResult> {
  const instances = await context.database.withTenant(unowned, listInstances);
  const instance = instances.find((one) => one.host === host);
  if (!instance) throw notFound('instance-unknown', 'Cette adresse n’est celle d’aucun de nos services.');
  const siren = person.siret && sirenOf(person.siret);
  const known = {
    instance,
    official: siren ? officialDataset().find(siren) : undefined,
    served: !!siren && (await isServed(context, instance.id, siren)),
    staff: await findStaff(context, person),
  };
  const recognition = recogniseSignIn(person, known);
  if (recognition.outcome === 'member') return admitMember(context, person, instance, recognition.collectivite);
  if (recognition.outcome === 'staff') return welcomeStaff(context, person, recognition.staff);
  return refuse(context, person, recognition.reason, { ...known, instances });
}
