import { createRequire } from 'node:module';
import type { Instance } from '@osinum/contracts';
import { roleUrl } from '@osinum/tenancy';
import { openIdentity } from '../../../services/identity/src/db/client.ts';
import { openRelation } from '../../../services/identity/src/db/relations.ts';
import { publishRelation } from '../../../services/identity/src/events/relation-state.ts';
import { seedAdherents } from '../../../services/identity/src/seed/seed-adherents.ts';
import { services } from './services.ts';

export type InstanceCode = 'osinum' | 'vallees';

interface DemoStaff {
  username: string;
  instance: string;
  roles: string[];
}

const { staff } = createRequire(import.meta.url)('../../../deploy/local/demo-people.json') as { staff: DemoStaff[] };

/** An instance of the running platform, by its code. */
export async function instanceOf(code: InstanceCode): Promise<Instance> {
  const { instances } = await services.identity.listInstances({});
  const found = instances.find((one) => one.code === code);
  if (!found) throw new Error(`no instance ${code}`);
  return found;
}

/** The demonstration account of a role in an instance. */
export function staffOf(code: InstanceCode, role: string): string {
  const found = staff.find((one) => one.instance === code && one.roles.includes(role));
  if (!found) throw new Error(`no ${role} in ${code}`);
  return found.username;
}

/** Makes a commune an adherent of an operator, as the seed of identity does; the running services learn it by event. */
export async function makeAdherent(instanceId: string, siren: string): Promise<void> {
  const database = openIdentity(roleUrl('identity', 'app', process.env));
  try {
    await seedAdherents(database, instanceId, [siren], new Date());
  } finally {
    await database.close();
  }
}

/** Lets an instance cover a collectivité of its territory, as an operator's perimeter does. */
export async function cover(instanceId: string, collectiviteId: string): Promise<void> {
  const database = openIdentity(roleUrl('identity', 'app', process.env));
  try {
    await database.withTenant({ instanceId }, async (tx) => {
      const at = new Date();
      await publishRelation(tx, await openRelation(tx, { instanceId, collectiviteId }, 'perimetre', at), { at });
    });
  } finally {
    await database.close();
  }
}
