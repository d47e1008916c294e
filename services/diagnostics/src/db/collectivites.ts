import type { Collectivite } from '@osinum/contracts';
import type { Tx } from './client.ts';

/** A collectivité as it is kept in schema `access`. */
export interface CollectiviteRow {
  siren: string;
  name: string;
  kind: Collectivite['kind'];
  population: number | null;
  departement: string | null;
  epci_name: string | null;
}

/** A collectivité as identity last described it; nothing when that has not arrived yet. */
export async function findCollectivite(tx: Tx, id: string): Promise<Collectivite | undefined> {
  const [row] = await tx.$queryRawUnsafe<CollectiviteRow[]>(
    'SELECT siren, name, kind, population, departement, epci_name FROM access.collectivite WHERE id = $1::uuid',
    id,
  );
  return row && collectiviteOf(id, row);
}

/** A collectivité out of its row. */
export function collectiviteOf(id: string, { siren, name, kind, population, departement, epci_name: epciName }: CollectiviteRow): Collectivite {
  return {
    id,
    siren,
    name,
    kind,
    ...(population !== null && { population }),
    ...(departement !== null && { departement }),
    ...(epciName !== null && { epciName }),
  };
}

/** True when the instance serves this collectivité today. */
export async function isServedBy(tx: Tx, collectiviteId: string, instanceId: string): Promise<boolean> {
  const rows = await tx.$queryRawUnsafe<unknown[]>(
    `SELECT 1 FROM access.relation
     WHERE collectivite_id = $1::uuid AND instance_id = $2::uuid AND kind = 'adherent' AND NOT ended`,
    collectiviteId,
    instanceId,
  );
  return rows.length > 0;
}
