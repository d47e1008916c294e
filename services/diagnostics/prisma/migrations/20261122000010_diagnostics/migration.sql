-- CreateTable
CREATE TABLE "diagnostic" (
    "collectivite_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "instance_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "questionnaire_version" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by" UUID NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "completed_by" UUID,
    "previous_id" UUID,
    "visibility" TEXT,
    "overall_score" DOUBLE PRECISION,
    "version" BIGINT NOT NULL,

    CONSTRAINT "diagnostic_pkey" PRIMARY KEY ("collectivite_id","id")
);

-- CreateTable
CREATE TABLE "answer" (
    "collectivite_id" UUID NOT NULL,
    "diagnostic_id" UUID NOT NULL,
    "question_code" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by" UUID NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("collectivite_id","diagnostic_id","question_code")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "collectivite_id" UUID NOT NULL,
    "diagnostic_id" UUID NOT NULL,
    "taken_on" DATE NOT NULL,
    "facts" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "scores" JSONB NOT NULL,
    "alert_codes" TEXT[],

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("collectivite_id","diagnostic_id")
);

-- CreateTable
CREATE TABLE "staff_reading" (
    "collectivite_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "diagnostic_id" UUID NOT NULL,
    "seen" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_reading_pkey" PRIMARY KEY ("collectivite_id","id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "instance_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "collectivite_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "ended" BOOLEAN NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("instance_id","case_id")
);

-- CreateTable
CREATE TABLE "published_questionnaire" (
    "version" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" BIGINT NOT NULL,
    "in_use" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "published_questionnaire_pkey" PRIMARY KEY ("version")
);

-- CreateIndex
CREATE INDEX "assignment_instance_id_collectivite_id_idx" ON "assignment"("instance_id", "collectivite_id");

-- AddForeignKey
ALTER TABLE "diagnostic" ADD CONSTRAINT "diagnostic_collectivite_id_previous_id_fkey" FOREIGN KEY ("collectivite_id", "previous_id") REFERENCES "diagnostic"("collectivite_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_collectivite_id_diagnostic_id_fkey" FOREIGN KEY ("collectivite_id", "diagnostic_id") REFERENCES "diagnostic"("collectivite_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_collectivite_id_diagnostic_id_fkey" FOREIGN KEY ("collectivite_id", "diagnostic_id") REFERENCES "diagnostic"("collectivite_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "diagnostic"
  ADD CONSTRAINT diagnostic_status CHECK (status IN ('draft', 'completed')),
  ADD CONSTRAINT diagnostic_visibility CHECK (visibility IN ('scores', 'scores-and-alerts', 'everything')),
  ADD CONSTRAINT diagnostic_score CHECK (overall_score BETWEEN 0 AND 3),
  ADD CONSTRAINT diagnostic_signed CHECK (
    (status = 'completed') = (completed_at IS NOT NULL AND completed_by IS NOT NULL AND visibility IS NOT NULL));
-- One open diagnostic at a time: two people who start together fill the same one.
CREATE UNIQUE INDEX diagnostic_one_draft ON "diagnostic" (collectivite_id) WHERE status = 'draft';
-- What staff read is written once and kept.
REVOKE UPDATE, DELETE ON "staff_reading" FROM diagnostics_app;

-- diagnostic: rows of a collectivité, whoever operates the instance.
ALTER TABLE "diagnostic" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "diagnostic" FORCE ROW LEVEL SECURITY;
CREATE POLICY diagnostic_of_collectivite ON "diagnostic"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);


-- answer: rows of a collectivité, whoever operates the instance.
ALTER TABLE "answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY answer_of_collectivite ON "answer"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);


-- snapshot: rows of a collectivité, whoever operates the instance.
ALTER TABLE "snapshot" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "snapshot" FORCE ROW LEVEL SECURITY;
CREATE POLICY snapshot_of_collectivite ON "snapshot"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);


-- staff_reading: rows of a collectivité, whoever operates the instance.
ALTER TABLE "staff_reading" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "staff_reading" FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_reading_of_collectivite ON "staff_reading"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);


-- assignment: rows of an operator's instance, for its staff.
ALTER TABLE "assignment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "assignment" FORCE ROW LEVEL SECURITY;
CREATE POLICY assignment_of_instance ON "assignment"
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid)
  WITH CHECK (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);

