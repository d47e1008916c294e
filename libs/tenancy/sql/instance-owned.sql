-- {table}: rows of an operator's instance, for its staff.
ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY;
CREATE POLICY {table}_of_instance ON "{table}"
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid)
  WITH CHECK (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);
