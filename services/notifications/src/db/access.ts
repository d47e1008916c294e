import type { RelationFact } from '../domain/sender.ts';
import type { Tx } from './client.ts';

/** Who signs a mail: the brand of an instance. */
export interface InstanceFacts {
  id: string;
  code: string;
  name: string;
  host: string;
  senderName: string;
  senderAddress: string;
}

export async function findInstance(tx: Tx, id: string): Promise<InstanceFacts | null> {
  const rows = await tx.$queryRawUnsafe<InstanceFacts[]>(
    `SELECT id::text, code, name, host, sender_name AS "senderName", sender_address AS "senderAddress"
     FROM access.instance WHERE id = $1::uuid`,
    id,
  );
  return rows[0] ?? null;
}

export interface CollectiviteFacts {
  name: string;
  departement: string | null;
}

export async function findCollectivite(tx: Tx, id: string): Promise<CollectiviteFacts | null> {
  const rows = await tx.$queryRawUnsafe<CollectiviteFacts[]>(
    'SELECT name, departement FROM access.collectivite WHERE id = $1::uuid',
    id,
  );
  return rows[0] ?? null;
}

/** The instances that cover or serve a collectivité, or did. */
export async function listRelations(tx: Tx, collectiviteId: string): Promise<RelationFact[]> {
  return tx.$queryRawUnsafe<RelationFact[]>(
    `SELECT instance_id::text AS "instanceId", kind, ended FROM access.relation
     WHERE collectivite_id = $1::uuid ORDER BY instance_id`,
    collectiviteId,
  );
}
