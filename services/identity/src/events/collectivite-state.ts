import type { MessageInitShape } from '@bufbuild/protobuf';
import { events, identityEvents } from '@osinum/contracts';
import { appendEvent } from '@osinum/messaging';
import type { Tx } from '../db/client.ts';
import type { Collectivite } from '../db/generated/client.ts';
import type { CollectiviteKind } from '../domain/official-collectivite.ts';
import { metaOf, type Cause } from './cause.ts';

const kinds: Record<CollectiviteKind, identityEvents.CollectiviteKind> = {
  commune: identityEvents.CollectiviteKind.COMMUNE,
  epci: identityEvents.CollectiviteKind.EPCI,
  syndicat: identityEvents.CollectiviteKind.SYNDICAT,
  autre: identityEvents.CollectiviteKind.AUTRE,
};

/** The message, from the row. */
export function collectiviteState(row: Collectivite): MessageInitShape<typeof identityEvents.CollectiviteStateSchema> {
  return {
    collectiviteId: row.id,
    siren: row.siren,
    name: row.name,
    kind: kinds[row.kind as CollectiviteKind],
    ...(row.inseeCode !== null && { inseeCode: row.inseeCode }),
    ...(row.departement !== null && { departement: row.departement }),
    ...(row.population !== null && { population: row.population }),
    ...(row.epciSiren !== null && { epciSiren: row.epciSiren }),
    ...(row.epciName !== null && { epciName: row.epciName }),
  };
}

export async function publishCollectivite(tx: Tx, row: Collectivite, cause: Cause): Promise<void> {
  await appendEvent(tx, events.CollectiviteState, collectiviteState(row), { ...metaOf(row.id, row.version, cause), collectiviteId: row.id });
}
