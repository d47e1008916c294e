import type { RelationKind } from '../domain/relation.ts';
import type { Tx } from './client.ts';
import type { Relation } from './generated/client.ts';

export type RelationRow = Relation & { kind: RelationKind };

/** The relation of an instance and a collectivité that has not ended, or null. */
export async function findOpenRelation(tx: Tx, instanceId: string, collectiviteId: string): Promise<RelationRow | null> {
  return (await tx.relation.findFirst({ where: { instanceId, collectiviteId, toAt: null } })) as RelationRow | null;
}

/** Opens a relation, or opens it again, and counts one version. */
export async function openRelation(
  tx: Tx,
  key: { instanceId: string; collectiviteId: string },
  kind: RelationKind,
  fromAt: Date,
): Promise<RelationRow> {
  const row = await tx.relation.upsert({
    where: { instanceId_collectiviteId: key },
    create: { ...key, kind, fromAt, version: 1n },
    update: { kind, fromAt, toAt: null, version: { increment: 1 } },
  });
  return row as RelationRow;
}
