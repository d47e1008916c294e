import type { Tx } from '../db/client.ts';
import { isStale, lockCollectivite, renewCollectivite } from '../db/collectivites.ts';
import type { Collectivite } from '../db/generated/client.ts';
import type { OfficialCollectivite } from '../domain/official-collectivite.ts';
import type { Cause } from '../events/cause.ts';
import { publishCollectivite } from '../events/collectivite-state.ts';

/** Holds a collectivité and brings it up to the dataset; the others are told of what changed. */
export async function refreshCollectivite(tx: Tx, id: string, official: OfficialCollectivite, cause: Cause): Promise<Collectivite> {
  const row = await lockCollectivite(tx, id);
  if (!isStale(row, official)) return row;
  const renewed = await renewCollectivite(tx, id, official);
  await publishCollectivite(tx, renewed, cause);
  return renewed;
}
