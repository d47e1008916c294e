import type { Collectivite } from '@osinum/contracts';
import type { Collectivite as CollectiviteRow } from '../db/generated/client.ts';

/** A collectivité as every page may name it. */
export function collectiviteView(row: CollectiviteRow): Collectivite {
  return {
    id: row.id,
    siren: row.siren,
    name: row.name,
    kind: row.kind as Collectivite['kind'],
    ...(row.population !== null && { population: row.population }),
    ...(row.departement !== null && { departement: row.departement }),
    ...(row.epciName !== null && { epciName: row.epciName }),
  };
}
