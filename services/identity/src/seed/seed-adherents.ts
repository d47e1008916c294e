import { newId } from '@osinum/kernel';
import { unowned } from '@osinum/tenancy';
import { officialDataset } from '../data/official-dataset.ts';
import type { IdentityDb } from '../db/client.ts';
import { ensureCollectivite } from '../db/collectivites.ts';
import { ensureRelation } from '../features/ensure-relation.ts';
import { refreshCollectivite } from '../features/refresh-collectivite.ts';

/** The member collectivités of an operator, by SIREN. */
export async function seedAdherents(database: IdentityDb, instanceId: string, sirens: readonly string[], at: Date): Promise<void> {
  for (const siren of sirens) {
    const official = officialDataset().find(siren);
    if (!official) throw new Error(`the official dataset has no ${siren}`);
    const { id } = await database.withTenant(unowned, (tx) => ensureCollectivite(tx, newId(), official));
    await database.withTenant({ instanceId, collectiviteId: id }, async (tx) => {
      await refreshCollectivite(tx, id, official, { at });
      await ensureRelation(tx, instanceId, id, { at });
    });
  }
}
