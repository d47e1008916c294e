-- {table}: rows of a collectivité, whoever operates the instance.
ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY;
CREATE POLICY {table}_of_collectivite ON "{table}"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);
