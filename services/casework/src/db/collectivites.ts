import type { CollectiviteKind } from '@osinum/contracts';
import type { Tx } from './client.ts';

export interface CollectiviteFacts {
  name: string;
  kind: CollectiviteKind;
  population: number | null;
  departement: string | null;
}

/** What is known of a collectivité; a name to be read while identity's event is on its way. */
export async function findCollectivite(tx: Tx, id: string): Promise<CollectiviteFacts> {
  const rows = await tx.$queryRawUnsafe<CollectiviteFacts[]>(
    'SELECT name, kind, population, departement FROM access.collectivite WHERE id = $1::uuid',
    id,
  );
  return rows[0] ?? { name: 'Collectivité', kind: 'autre', population: null, departement: null };
}

/** Whether the collectivité is a member of the instance, which opens its scores to the staff. */
export async function isAdherent(tx: Tx, instanceId: string, collectiviteId: string): Promise<boolean> {
  const rows = await tx.$queryRawUnsafe<unknown[]>(
    `SELECT 1 FROM access.relation
     WHERE instance_id = $1::uuid AND collectivite_id = $2::uuid AND kind = 'adherent' AND NOT ended`,
    instanceId,
    collectiviteId,
  );
  return rows.length > 0;
}
