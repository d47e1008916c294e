CREATE TABLE "answer" (
    "collectivite_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "value" TEXT NOT NULL,
    CONSTRAINT "answer_pkey" PRIMARY KEY ("collectivite_id","id")
);

CREATE TABLE "note" (
    "instance_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "collectivite_id" UUID NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "note_pkey" PRIMARY KEY ("instance_id","id")
);

CREATE TABLE "questionnaire" (
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    CONSTRAINT "questionnaire_pkey" PRIMARY KEY ("version")
);

ALTER TABLE "answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY answer_of_collectivite ON "answer"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);
GRANT SELECT (id, collectivite_id) ON "answer" TO tenancy_spec_system;
CREATE POLICY answer_swept_by_system ON "answer" FOR SELECT TO tenancy_spec_system USING (true);

ALTER TABLE "note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "note" FORCE ROW LEVEL SECURITY;
CREATE POLICY note_of_instance ON "note"
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid)
  WITH CHECK (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);
CREATE POLICY note_shared_with_collectivite ON "note" FOR SELECT
  USING (shared AND collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);
