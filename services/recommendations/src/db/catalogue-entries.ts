import type { SqlTx } from '@osinum/tenancy';
import type { Tx } from './client.ts';

export interface ToolEntry {
  slug: string;
  name: string;
  needs: string[];
}

/** Every tool of the catalogue, by name. */
export async function listToolEntries(tx: Tx): Promise<ToolEntry[]> {
  return tx.catalogueEntry.findMany({ select: { slug: true, name: true, needs: true }, orderBy: { name: 'asc' } });
}

/** Keeps the newest state of a tool. */
export async function upsertToolEntry(tx: SqlTx, entry: ToolEntry, version: number): Promise<void> {
  await tx.$executeRawUnsafe(
    `INSERT INTO catalogue_entry (slug, name, needs, version) VALUES ($1, $2, $3::text[], $4)
     ON CONFLICT (slug) DO UPDATE SET name = excluded.name, needs = excluded.needs, version = excluded.version
     WHERE excluded.version > catalogue_entry.version`,
    entry.slug,
    entry.name,
    entry.needs,
    version,
  );
}
