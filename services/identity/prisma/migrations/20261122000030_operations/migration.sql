-- What was done by hand to the events, jobs and mails of a service. Lines are added, never changed nor removed.
-- The same text stands in a migration of each service (an architecture test compares).
CREATE SCHEMA operations;

CREATE TABLE operations.action (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor_id uuid NOT NULL,
  action text NOT NULL,
  target jsonb NOT NULL,
  affected integer NOT NULL
);

DO $$
DECLARE
  app text := regexp_replace(current_user, '_owner$', '_app');
  system text := regexp_replace(current_user, '_owner$', '_system');
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA operations TO %I, %I', app, system);
  EXECUTE format('REVOKE ALL ON operations.action FROM %I, %I', app, system);
  EXECUTE format('GRANT INSERT ON operations.action TO %I, %I', app, system);
  EXECUTE format('GRANT SELECT ON operations.action TO %I', system);
END $$;
