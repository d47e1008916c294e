-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_name" (
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "staff_name_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "collectivite" (
    "id" UUID NOT NULL,
    "siren" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "insee_code" TEXT,
    "departement" TEXT,
    "population" INTEGER,
    "epci_siren" TEXT,
    "epci_name" TEXT,
    "version" BIGINT NOT NULL,

    CONSTRAINT "collectivite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instance" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL,
    "contact_email" TEXT NOT NULL,
    "sender_name" TEXT NOT NULL,
    "sender_address" TEXT NOT NULL,
    "departements" TEXT[],
    "national" BOOLEAN NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "collectivite_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3),
    "version" BIGINT NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("collectivite_id","person_id")
);

-- CreateTable
CREATE TABLE "relation" (
    "instance_id" UUID NOT NULL,
    "collectivite_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3),
    "version" BIGINT NOT NULL,

    CONSTRAINT "relation_pkey" PRIMARY KEY ("instance_id","collectivite_id")
);

-- CreateTable
CREATE TABLE "staff" (
    "instance_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "roles" TEXT[],
    "departements" TEXT[],
    "capacity" INTEGER NOT NULL,
    "absences" JSONB NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "version" BIGINT NOT NULL,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("instance_id","person_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "collectivite_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_side" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_id" UUID,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("collectivite_id","id")
);

-- CreateTable
CREATE TABLE "session_ending" (
    "collectivite_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_ending_pkey" PRIMARY KEY ("collectivite_id","person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_issuer_subject_key" ON "person"("issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "collectivite_siren_key" ON "collectivite"("siren");

-- CreateIndex
CREATE UNIQUE INDEX "instance_code_key" ON "instance"("code");

-- CreateIndex
CREATE UNIQUE INDEX "instance_host_key" ON "instance"("host");

-- CreateIndex
CREATE INDEX "audit_entry_collectivite_id_at_idx" ON "audit_entry"("collectivite_id", "at");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_collectivite_id_fkey" FOREIGN KEY ("collectivite_id") REFERENCES "collectivite"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_instance_id_fkey" FOREIGN KEY ("instance_id") REFERENCES "instance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_collectivite_id_fkey" FOREIGN KEY ("collectivite_id") REFERENCES "collectivite"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_instance_id_fkey" FOREIGN KEY ("instance_id") REFERENCES "instance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_collectivite_id_fkey" FOREIGN KEY ("collectivite_id") REFERENCES "collectivite"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_ending" ADD CONSTRAINT "session_ending_collectivite_id_fkey" FOREIGN KEY ("collectivite_id") REFERENCES "collectivite"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "person" ADD CONSTRAINT person_issuer CHECK (issuer IN ('proconnect', 'local'));
ALTER TABLE "collectivite"
  ADD CONSTRAINT collectivite_siren CHECK (siren ~ '^[0-9]{9}$'),
  ADD CONSTRAINT collectivite_kind CHECK (kind IN ('commune', 'epci', 'syndicat', 'autre'));
ALTER TABLE "instance" ALTER COLUMN departements SET NOT NULL;
CREATE UNIQUE INDEX instance_national_once ON "instance" (national) WHERE national;
ALTER TABLE "membership"
  ADD CONSTRAINT membership_role CHECK (role IN ('referent', 'membre')),
  ADD CONSTRAINT membership_status CHECK (status IN ('waiting', 'active', 'ended')),
  ADD CONSTRAINT membership_end CHECK ((status = 'ended') = (to_at IS NOT NULL));
ALTER TABLE "relation" ADD CONSTRAINT relation_kind CHECK (kind IN ('perimetre', 'adherent'));
ALTER TABLE "staff"
  ALTER COLUMN roles SET NOT NULL,
  ALTER COLUMN departements SET NOT NULL,
  ADD CONSTRAINT staff_roles CHECK (roles <@ ARRAY['conseiller', 'operateur', 'administrateur']);
CREATE INDEX staff_of_person ON "staff" (person_id);
CREATE INDEX session_ending_pending ON "session_ending" (requested_at) WHERE done_at IS NULL;

ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "membership" FORCE ROW LEVEL SECURITY;
CREATE POLICY membership_of_collectivite ON "membership"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

ALTER TABLE "relation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "relation" FORCE ROW LEVEL SECURITY;
CREATE POLICY relation_of_instance ON "relation"
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid)
  WITH CHECK (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);
CREATE POLICY relation_read_by_collectivite ON "relation" FOR SELECT
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

-- A member of staff is recognised before their instance is known.
ALTER TABLE "staff" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "staff" FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_of_instance ON "staff"
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid)
  WITH CHECK (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);
CREATE POLICY staff_read_by_self ON "staff" FOR SELECT
  USING (person_id = NULLIF(current_setting('app.person', true), '')::uuid);

-- Addresses and names: seen by the person, by their collectivité and by their instance, written by the person's sign-in.
ALTER TABLE "person" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "person" FORCE ROW LEVEL SECURITY;
CREATE POLICY person_self ON "person"
  USING (id = NULLIF(current_setting('app.person', true), '')::uuid)
  WITH CHECK (id = NULLIF(current_setting('app.person', true), '')::uuid);
CREATE POLICY person_read_by_collectivite ON "person" FOR SELECT
  USING (EXISTS (SELECT FROM "membership" WHERE membership.person_id = person.id
    AND membership.collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid));
CREATE POLICY person_read_by_instance ON "person" FOR SELECT
  USING (EXISTS (SELECT FROM "staff" WHERE staff.person_id = person.id
    AND staff.instance_id = NULLIF(current_setting('app.instance', true), '')::uuid));

-- Who changed or read what, for the collectivité to see. Rows are added, never changed.
ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_entry" FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_entry_of_collectivite ON "audit_entry"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

ALTER TABLE "session_ending" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "session_ending" FORCE ROW LEVEL SECURITY;
CREATE POLICY session_ending_of_collectivite ON "session_ending"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

DO $$
DECLARE
  app text := regexp_replace(current_user, '_owner$', '_app');
  system text := regexp_replace(current_user, '_owner$', '_system');
BEGIN
  EXECUTE format('REVOKE UPDATE, DELETE ON "audit_entry" FROM %I', app);
  EXECUTE format('GRANT SELECT (collectivite_id, person_id, requested_at, done_at) ON "session_ending" TO %I', system);
  EXECUTE format('CREATE POLICY session_ending_swept_by_system ON "session_ending" FOR SELECT TO %I USING (true)', system);
END $$;
