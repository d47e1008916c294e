import type { Tool } from '../domain/tool.ts';
import type { Tx } from './client.ts';

/** A published sheet and when it last changed. */
export interface Entry {
  tool: Tool;
  updatedAt: Date;
}

/** Every published tool. */
export async function listEntries(tx: Tx): Promise<Entry[]> {
  const rows = await tx.entry.findMany({ orderBy: { slug: 'asc' } });
  return rows.map(({ sheet, updatedAt }) => ({ tool: sheet as unknown as Tool, updatedAt }));
}

/** One published tool. */
export async function findEntry(tx: Tx, slug: string): Promise<Entry | undefined> {
  const row = await tx.entry.findUnique({ where: { slug } });
  return row ? { tool: row.sheet as unknown as Tool, updatedAt: row.updatedAt } : undefined;
}

/** Saves a sheet that is new or has changed; gives back its version, or nothing when it is the one already there. */
export async function saveEntry(tx: Tx, tool: Tool, digest: string, now: Date): Promise<number | undefined> {
  const rows = await tx.$queryRawUnsafe<{ version: bigint }[]>(
    `INSERT INTO entry (slug, sheet, digest, updated_at, version) VALUES ($1, $2::jsonb, $3, $4::timestamptz, 1)
     ON CONFLICT (slug) DO UPDATE SET sheet = excluded.sheet, digest = excluded.digest,
       updated_at = excluded.updated_at, version = entry.version + 1
     WHERE entry.digest <> excluded.digest
     RETURNING version`,
    tool.slug,
    JSON.stringify(tool),
    digest,
    now,
  );
  return rows[0] ? Number(rows[0].version) : undefined;
}
