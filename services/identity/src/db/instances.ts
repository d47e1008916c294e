import type { Tx } from './client.ts';
import type { Instance } from './generated/client.ts';

export type InstanceRow = Instance;
export type InstanceFacts = Omit<Instance, 'version'>;

export function listInstances(tx: Tx): Promise<Instance[]> {
  return tx.instance.findMany({ orderBy: { code: 'asc' } });
}

export function findInstance(tx: Tx, id: string): Promise<Instance | null> {
  return tx.instance.findUnique({ where: { id } });
}

/** Writes an instance and counts one version. */
export function saveInstance(tx: Tx, { id, ...facts }: InstanceFacts): Promise<Instance> {
  return tx.instance.upsert({
    where: { id },
    create: { id, ...facts, version: 1n },
    update: { ...facts, version: { increment: 1 } },
  });
}
