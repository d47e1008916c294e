// The statements of the yardsticks, kept here on purpose: the product's may change, these do not follow.

/** The save as the product writes it: tenant set inside the statement, lock on the diagnostic, version check. */
export const saveAsTenant = `WITH tenant AS MATERIALIZED (
  SELECT set_config('app.collectivite', $1, true) AS collectivite,
         set_config('app.instance', $2, true) AS instance,
         set_config('app.person', $3, true) AS person), saved AS (
    INSERT INTO answer AS kept (collectivite_id, diagnostic_id, question_code, value, version, saved_at, saved_by)
    SELECT draft.collectivite_id, draft.id, $5, $6::jsonb, 1, $7, $8::uuid
    FROM tenant CROSS JOIN LATERAL (
      SELECT d.collectivite_id, d.id FROM diagnostic d
      WHERE d.collectivite_id = tenant.collectivite::uuid AND d.id = $4::uuid AND d.status = 'draft'
      FOR KEY SHARE) draft
    ON CONFLICT (collectivite_id, diagnostic_id, question_code) DO UPDATE
      SET value = excluded.value, version = kept.version + 1, saved_at = excluded.saved_at, saved_by = excluded.saved_by
      WHERE kept.version = $9 AND kept.value IS DISTINCT FROM excluded.value
    RETURNING version)
  SELECT version FROM saved`;

/** The same without a tenant, for a role that row security does not bind. */
export const saveOpenly = `INSERT INTO answer AS kept (collectivite_id, diagnostic_id, question_code, value, version, saved_at, saved_by)
  SELECT d.collectivite_id, d.id, $3, $4::jsonb, 1, $5, $6::uuid
  FROM diagnostic d WHERE d.collectivite_id = $1::uuid AND d.id = $2::uuid AND d.status = 'draft' FOR KEY SHARE
  ON CONFLICT (collectivite_id, diagnostic_id, question_code) DO UPDATE
    SET value = excluded.value, version = kept.version + 1, saved_at = excluded.saved_at, saved_by = excluded.saved_by
    WHERE kept.version = $7 AND kept.value IS DISTINCT FROM excluded.value
  RETURNING version`;
