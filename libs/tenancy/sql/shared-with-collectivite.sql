-- {table}: rows of an operator's instance, of which the collectivité reads those marked as shared with it.
ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY;
CREATE POLICY {table}_of_instance ON "{table}"
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid)
  WITH CHECK (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);
CREATE POLICY {table}_shared_with_collectivite ON "{table}" FOR SELECT
  USING (shared AND collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);
