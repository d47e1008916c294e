import type pg from 'pg';
import { nameOf } from './prepared.ts';
import { settingsOf, type TenantScope } from './scope.ts';

/**
 * The beginning of a hot write: the tenant, set inside the statement. Its three values are `$1` to `$3`; the
 * caller's own start at `$4`, and its INSERT takes its row `FROM tenant`, which makes PostgreSQL set it first.
 */
export const tenantCte = `WITH tenant AS MATERIALIZED (
  SELECT set_config('app.collectivite', $1, true) AS collectivite,
         set_config('app.instance', $2, true) AS instance,
         set_config('app.person', $3, true) AS person)`;

/** Runs one writing statement that begins with `tenantCte`, and gives back the rows it returns. */
export async function hotWrite<R extends pg.QueryResultRow>(
  pool: pg.Pool,
  scope: TenantScope,
  sql: string,
  values: readonly unknown[],
): Promise<R[]> {
  if (!sql.startsWith(tenantCte)) throw new TypeError('A hot write begins with `tenantCte`.');
  if (!/\bfrom\s+tenant\b/i.test(sql)) throw new TypeError('A hot write takes its rows FROM tenant.');
  const result = await pool.query<R>({ name: nameOf(sql), text: sql, values: [...settingsOf(scope), ...values] });
  return result.rows;
}
