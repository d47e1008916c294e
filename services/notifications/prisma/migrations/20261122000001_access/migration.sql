-- What a service knows of people's rights and of collectivités, projected from identity's state topics.
-- The same text stands in each service's migration (an architecture test compares).
CREATE SCHEMA access;

-- Official facts, owned by nobody.
CREATE TABLE access.collectivite (
  id uuid PRIMARY KEY,
  siren text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  population integer,
  departement text,
  epci_name text,
  version bigint NOT NULL
);

CREATE TABLE access.instance (
  id uuid PRIMARY KEY,
  code text NOT NULL,
  name text NOT NULL,
  host text NOT NULL,
  sender_name text NOT NULL,
  sender_address text NOT NULL,
  version bigint NOT NULL
);

CREATE TABLE access.membership (
  collectivite_id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL,
  status text NOT NULL,
  siren text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (collectivite_id, person_id)
);

CREATE TABLE access.staff (
  instance_id uuid NOT NULL,
  person_id uuid NOT NULL,
  roles text[] NOT NULL,
  departements text[] NOT NULL,
  capacity integer NOT NULL,
  absences jsonb NOT NULL,
  ended boolean NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (instance_id, person_id)
);

CREATE TABLE access.relation (
  instance_id uuid NOT NULL,
  collectivite_id uuid NOT NULL,
  kind text NOT NULL,
  ended boolean NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (instance_id, collectivite_id)
);

ALTER TABLE access.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.membership FORCE ROW LEVEL SECURITY;
CREATE POLICY membership_of_collectivite ON access.membership
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

-- A staff member is recognised before the instance is known: their own row is visible to them.
ALTER TABLE access.staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.staff FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_of_instance ON access.staff
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);
CREATE POLICY staff_self ON access.staff FOR SELECT
  USING (person_id = NULLIF(current_setting('app.person', true), '')::uuid);

ALTER TABLE access.relation ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.relation FORCE ROW LEVEL SECURITY;
CREATE POLICY relation_of_instance ON access.relation
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);
CREATE POLICY relation_of_collectivite ON access.relation FOR SELECT
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

DO $$
DECLARE app_role text := replace(current_user, '_owner', '_app');
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA access TO %I', app_role);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA access TO %I', app_role);
END $$;
