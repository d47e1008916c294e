/** The schemas of a service's own tables; `messaging` has its own policies. */
export const ownSchemas = `c.relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^(pg_|information_schema$|messaging$)')`;

const ownedTables = `owned AS (
  SELECT c.oid, c.oid::regclass::text AS relname, c.relrowsecurity, c.relforcerowsecurity,
         array_agg(a.attnum) AS owner_columns
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped AND a.attname IN ('collectivite_id', 'instance_id')
  WHERE c.relkind IN ('r', 'p') AND ${ownSchemas}
  GROUP BY c.oid)`;

/** Each query names the tables or views that have one fault. */
export const faultQueries: readonly { fault: string; sql: string }[] = [
  {
    fault: 'has no forced row security',
    sql: `WITH ${ownedTables} SELECT relname AS name FROM owned WHERE NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`,
  },
  {
    fault: 'has no policy on its owner',
    sql: `WITH ${ownedTables} SELECT relname AS name FROM owned WHERE NOT EXISTS (
      SELECT FROM pg_policy p WHERE p.polrelid = owned.oid AND p.polcmd = '*'
        AND pg_get_expr(p.polqual, p.polrelid) ~ 'current_setting\\(''app\\.(collectivite|instance)''') ORDER BY 1`,
  },
  {
    fault: 'has a policy open to everybody',
    sql: `WITH ${ownedTables} SELECT DISTINCT relname AS name FROM owned JOIN pg_policy p ON p.polrelid = owned.oid
      WHERE p.polpermissive AND 0 = ANY (p.polroles)
        AND coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) !~ 'current_setting\\(' ORDER BY 1`,
  },
  {
    fault: 'has a primary key without its owner',
    sql: `WITH ${ownedTables} SELECT relname AS name FROM owned JOIN pg_constraint k ON k.conrelid = owned.oid
      WHERE k.contype = 'p' AND NOT k.conkey && owned.owner_columns ORDER BY 1`,
  },
  {
    fault: 'is referenced by a foreign key without the owner',
    sql: `WITH ${ownedTables} SELECT owned.relname || ' (by ' || k.conrelid::regclass || '.' || k.conname || ')' AS name
      FROM owned JOIN pg_constraint k ON k.confrelid = owned.oid
      WHERE k.contype = 'f' AND NOT k.confkey && owned.owner_columns ORDER BY 1`,
  },
  {
    fault: 'is a view without security_invoker',
    sql: `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind = 'v' AND ${ownSchemas}
      AND NOT coalesce(c.reloptions, '{}') && ARRAY['security_invoker=true', 'security_invoker=on', 'security_invoker=1'] ORDER BY 1`,
  },
  {
    fault: 'is a materialised view',
    sql: `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind = 'm' AND ${ownSchemas} ORDER BY 1`,
  },
];
