import type { OfficialCollectivite } from '../domain/official-collectivite.ts';
import type { Tx } from './client.ts';
import type { Collectivite } from './generated/client.ts';

/** The row of a SIREN, made when it is met for the first time; version 0 means that nobody was told yet. */
export async function ensureCollectivite(tx: Tx, id: string, official: OfficialCollectivite): Promise<Collectivite> {
  const known = await tx.collectivite.findUnique({ where: { siren: official.siren } });
  if (known) return known;
  await tx.collectivite.createMany({ data: [{ id, ...columnsOf(official), version: 0n }], skipDuplicates: true });
  return tx.collectivite.findUniqueOrThrow({ where: { siren: official.siren } });
}

/** Held until the end of the transaction: two first sign-ins do not both become référent. */
export async function lockCollectivite(tx: Tx, id: string): Promise<Collectivite> {
  await tx.$queryRawUnsafe('SELECT 1 FROM collectivite WHERE id = $1::uuid FOR UPDATE', id);
  return tx.collectivite.findUniqueOrThrow({ where: { id } });
}

/** Writes the facts of the day and counts one version. */
export function renewCollectivite(tx: Tx, id: string, official: OfficialCollectivite): Promise<Collectivite> {
  return tx.collectivite.update({ where: { id }, data: { ...columnsOf(official), version: { increment: 1 } } });
}

export function findCollectivite(tx: Tx, id: string): Promise<Collectivite | null> {
  return tx.collectivite.findUnique({ where: { id } });
}

export function findCollectiviteBySiren(tx: Tx, siren: string): Promise<Collectivite | null> {
  return tx.collectivite.findUnique({ where: { siren } });
}

/** True when the row says otherwise than the dataset, or was never published. */
export function isStale(row: Collectivite, official: OfficialCollectivite): boolean {
  const wanted = columnsOf(official);
  return row.version === 0n || (Object.keys(wanted) as (keyof typeof wanted)[]).some((name) => row[name] !== wanted[name]);
}

function columnsOf(official: OfficialCollectivite) {
  return {
    siren: official.siren,
    name: official.name,
    kind: official.kind,
    inseeCode: official.inseeCode ?? null,
    departement: official.departement ?? null,
    population: official.population ?? null,
    epciSiren: official.epciSiren ?? null,
    epciName: official.epciName ?? null,
  };
}
