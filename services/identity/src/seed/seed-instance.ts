import { isDeepStrictEqual } from 'node:util';
import type { IdentityDb } from '../db/client.ts';
import { findInstance, saveInstance, type InstanceFacts } from '../db/instances.ts';
import { publishInstance } from '../events/instance-state.ts';

/** Writes an instance, and tells it, when it is not as wanted. */
export function seedInstance(database: IdentityDb, wanted: InstanceFacts, at: Date): Promise<void> {
  return database.withTenant({ instanceId: wanted.id }, async (tx) => {
    const known = await findInstance(tx, wanted.id);
    if (known && isDeepStrictEqual({ ...wanted, version: known.version }, known)) return;
    await publishInstance(tx, await saveInstance(tx, wanted), { at });
  });
}
