import { unowned } from '@osinum/tenancy';
import type { catalogueApi, ResponseOf } from '@osinum/contracts';
import { needs } from '../../data/needs.ts';
import type { CatalogueDb } from '../../db/client.ts';
import { listEntries } from '../../db/entries.ts';
import { countByNeed } from '../../domain/search-tools.ts';

/** The needs that at least one tool meets, with how many do. */
export async function listNeeds(db: CatalogueDb): Promise<ResponseOf<typeof catalogueApi.listNeeds>> {
  const entries = await db.withTenant(unowned, listEntries);
  const counted = countByNeed(entries.map(({ tool }) => tool), needs).filter(({ count }) => count > 0);
  return { needs: counted.map(({ code, label, count }) => ({ code, label, count })) };
}
