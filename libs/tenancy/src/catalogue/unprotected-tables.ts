import type pg from 'pg';
import { faultQueries, ownSchemas } from './fault-queries.ts';

export interface UnprotectedTable {
  table: string;
  /** What is wrong, as a sentence's end: « has no forced row security ». */
  fault: string;
}

export interface CatalogueOptions {
  /** Tables that have no owner on purpose. When given, any other table without an owner's id is a fault. */
  unownedTables?: readonly string[];
}

/**
 * Reads the catalogue for what row security does not hold: owned tables without it, keys and references that
 * leave the owner out, views that run as their owner, materialised views. The schema `messaging` has its own
 * policies and is left out.
 */
export async function listUnprotectedTables(pool: pg.Pool, options: CatalogueOptions = {}): Promise<UnprotectedTable[]> {
  const faults: UnprotectedTable[] = [];
  for (const { fault, sql } of faultQueries) {
    const { rows } = await pool.query<{ name: string }>(sql);
    faults.push(...rows.map(({ name }) => ({ table: name, fault })));
  }
  if (options.unownedTables) faults.push(...(await strayTables(pool, options.unownedTables)));
  return faults;
}

async function strayTables(pool: pg.Pool, known: readonly string[]): Promise<UnprotectedTable[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c
     WHERE ${ownSchemas} AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
       AND c.oid::regclass::text <> ALL ($1)
       AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('collectivite_id', 'instance_id'))
     ORDER BY 1`,
    [known],
  );
  return rows.map(({ name }) => ({ table: name, fault: 'has no owner and is not declared as such' }));
}
