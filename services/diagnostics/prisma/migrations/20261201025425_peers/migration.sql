-- CreateTable
CREATE TABLE "cohort_contribution" (
    "collectivite_id" UUID NOT NULL,
    "diagnostic_id" UUID NOT NULL,
    "cohort" TEXT,
    "questionnaire_version" TEXT NOT NULL,
    "scores" JSONB NOT NULL,
    "active_minutes" DOUBLE PRECISION,
    "active_version" TEXT,

    CONSTRAINT "cohort_contribution_pkey" PRIMARY KEY ("collectivite_id")
);

-- CreateTable
CREATE TABLE "cohort_counted" (
    "collectivite_id" UUID NOT NULL,
    "cohort" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "cohort_counted_pkey" PRIMARY KEY ("collectivite_id","cohort","subject")
);

-- CreateTable
CREATE TABLE "cohort_cell" (
    "cohort" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "questionnaire_version" TEXT NOT NULL,
    "contributors" INTEGER,
    "low" DOUBLE PRECISION,
    "median" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cohort_cell_pkey" PRIMARY KEY ("cohort","subject")
);

-- CreateIndex
CREATE INDEX "cohort_contribution_cohort_idx" ON "cohort_contribution"("cohort");

-- CreateIndex
CREATE UNIQUE INDEX "cohort_contribution_collectivite_id_diagnostic_id_key" ON "cohort_contribution"("collectivite_id", "diagnostic_id");

-- CreateIndex
CREATE INDEX "cohort_counted_cohort_subject_idx" ON "cohort_counted"("cohort", "subject");

-- AddForeignKey
ALTER TABLE "cohort_contribution" ADD CONSTRAINT "cohort_contribution_collectivite_id_diagnostic_id_fkey" FOREIGN KEY ("collectivite_id", "diagnostic_id") REFERENCES "diagnostic"("collectivite_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "cohort_contribution"
  ADD CONSTRAINT cohort_contribution_active CHECK ((active_minutes IS NULL) = (active_version IS NULL) AND active_minutes >= 0);
ALTER TABLE "cohort_cell"
  ADD CONSTRAINT cohort_cell_shown CHECK ((contributors IS NULL) = (median IS NULL) AND (median IS NULL) = (high IS NULL)),
  ADD CONSTRAINT cohort_cell_enough CHECK (contributors >= 10 AND contributors % 5 = 0);

-- What was signed before there were cohorts: the last of each collectivité, in the cohorts of this day. How long it took was not kept.
ALTER TABLE "diagnostic" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "snapshot" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "cohort_contribution" (collectivite_id, diagnostic_id, cohort, questionnaire_version, scores)
SELECT DISTINCT ON (d.collectivite_id) d.collectivite_id, d.id,
  CASE s.facts ->> 'kind'
    WHEN 'commune' THEN CASE
      WHEN (s.facts ->> 'population')::int < 500 THEN 'communes-moins-de-500'
      WHEN (s.facts ->> 'population')::int < 3500 THEN 'communes-500-a-3499'
      WHEN (s.facts ->> 'population')::int >= 3500 THEN 'communes-3500-et-plus' END
    WHEN 'epci' THEN 'intercommunalites'
    ELSE 'syndicats-et-autres' END,
  d.questionnaire_version,
  (SELECT coalesce(jsonb_object_agg(one ->> 'code', one -> 'score'), '{}') FROM jsonb_array_elements(s.scores -> 'thematiques') one
   WHERE one ? 'score' AND (one ->> 'scoredShare')::float8 >= 0.5)
FROM "diagnostic" d JOIN "snapshot" s ON s.collectivite_id = d.collectivite_id AND s.diagnostic_id = d.id
WHERE d.status = 'completed'
ORDER BY d.collectivite_id, d.completed_at DESC;
ALTER TABLE "snapshot" FORCE ROW LEVEL SECURITY;
ALTER TABLE "diagnostic" FORCE ROW LEVEL SECURITY;

-- cohort_contribution: rows of a collectivité, whoever operates the instance.
ALTER TABLE "cohort_contribution" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "cohort_contribution" FORCE ROW LEVEL SECURITY;
CREATE POLICY cohort_contribution_of_collectivite ON "cohort_contribution"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

-- cohort_counted: rows of a collectivité, whoever operates the instance.
ALTER TABLE "cohort_counted" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "cohort_counted" FORCE ROW LEVEL SECURITY;
CREATE POLICY cohort_counted_of_collectivite ON "cohort_counted"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

-- The system role makes the figures of cohorts: it reads what collectivités bring, and alone writes what was counted
-- and what is shown. It sees no answer (ADR 0014).
GRANT SELECT (collectivite_id, cohort, questionnaire_version, scores, active_minutes, active_version) ON "cohort_contribution" TO diagnostics_system;
CREATE POLICY cohort_contribution_swept_by_system ON "cohort_contribution" FOR SELECT TO diagnostics_system USING (true);
REVOKE INSERT, UPDATE ON "cohort_counted" FROM diagnostics_app;
GRANT SELECT, INSERT, DELETE ON "cohort_counted" TO diagnostics_system;
CREATE POLICY cohort_counted_kept_by_system ON "cohort_counted" TO diagnostics_system USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON "cohort_cell" FROM diagnostics_app;
GRANT SELECT, INSERT, UPDATE ON "cohort_cell" TO diagnostics_system;
