CREATE TABLE "plan" (
    "collectivite_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "diagnostic_id" UUID NOT NULL,
    "instance_id" UUID,
    "completed_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("collectivite_id","id")
);
CREATE UNIQUE INDEX "plan_collectivite_id_diagnostic_id_key" ON "plan"("collectivite_id", "diagnostic_id");
CREATE INDEX "plan_collectivite_id_completed_at_idx" ON "plan"("collectivite_id", "completed_at");

CREATE TABLE "action" (
    "collectivite_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "measure_code" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "alert" INTEGER,
    "thematique" INTEGER NOT NULL,
    "vital" BOOLEAN NOT NULL,
    "duty" TEXT NOT NULL,
    "triggers" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "note" TEXT,
    "changed_at" TIMESTAMPTZ(3),
    "changed_by" UUID,

    CONSTRAINT "action_pkey" PRIMARY KEY ("collectivite_id","id")
);
CREATE UNIQUE INDEX "action_collectivite_id_plan_id_measure_code_key" ON "action"("collectivite_id", "plan_id", "measure_code");
ALTER TABLE "action" ADD CONSTRAINT "action_collectivite_id_plan_id_fkey" FOREIGN KEY ("collectivite_id", "plan_id") REFERENCES "plan"("collectivite_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "action_change" (
    "collectivite_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "measure_code" TEXT NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "note" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID NOT NULL,

    CONSTRAINT "action_change_pkey" PRIMARY KEY ("collectivite_id","id")
);
CREATE INDEX "action_change_collectivite_id_changed_at_idx" ON "action_change"("collectivite_id", "changed_at");

CREATE TABLE "help_request" (
    "collectivite_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "instance_id" UUID NOT NULL,
    "measure_code" TEXT,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "help_request_pkey" PRIMARY KEY ("collectivite_id","id")
);
CREATE INDEX "help_request_collectivite_id_asked_at_idx" ON "help_request"("collectivite_id", "asked_at");

CREATE TABLE "staff_read" (
    "collectivite_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "instance_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_read_pkey" PRIMARY KEY ("collectivite_id","id")
);
CREATE INDEX "staff_read_collectivite_id_read_at_idx" ON "staff_read"("collectivite_id", "read_at");

-- Tools of the public catalogue, owned by nobody.
CREATE TABLE "catalogue_entry" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "needs" TEXT[],
    "version" BIGINT NOT NULL,

    CONSTRAINT "catalogue_entry_pkey" PRIMARY KEY ("slug")
);

-- plan: rows of a collectivité, whoever operates the instance.
ALTER TABLE "plan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan" FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_of_collectivite ON "plan"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

-- action: rows of a collectivité, whoever operates the instance.
ALTER TABLE "action" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "action" FORCE ROW LEVEL SECURITY;
CREATE POLICY action_of_collectivite ON "action"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

-- action_change: rows of a collectivité, whoever operates the instance.
ALTER TABLE "action_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "action_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY action_change_of_collectivite ON "action_change"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

-- help_request: rows of a collectivité, whoever operates the instance.
ALTER TABLE "help_request" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "help_request" FORCE ROW LEVEL SECURITY;
CREATE POLICY help_request_of_collectivite ON "help_request"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

-- staff_read: rows of a collectivité, whoever operates the instance.
ALTER TABLE "staff_read" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "staff_read" FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_read_of_collectivite ON "staff_read"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

-- What was done and read is never rewritten.
REVOKE UPDATE, DELETE ON "action_change", "staff_read" FROM recommendations_app;
