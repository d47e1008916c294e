-- CreateTable
CREATE TABLE "double_reading" (
    "collectivite_id" UUID NOT NULL,
    "diagnostic_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "readings" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "double_reading_pkey" PRIMARY KEY ("collectivite_id","diagnostic_id")
);

-- CreateTable
CREATE TABLE "reading_slip" (
    "collectivite_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "diagnostic_id" UUID NOT NULL,

    CONSTRAINT "reading_slip_pkey" PRIMARY KEY ("collectivite_id","code_hash")
);

-- CreateTable
CREATE TABLE "reading_tally" (
    "collectivite_id" UUID NOT NULL,
    "diagnostic_id" UUID NOT NULL,
    "question_code" TEXT NOT NULL,
    "answer_code" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "reading_tally_pkey" PRIMARY KEY ("collectivite_id","diagnostic_id","question_code","answer_code")
);

-- AlterTable
ALTER TABLE "snapshot" ADD COLUMN "double_reading" JSONB;

-- CreateIndex
CREATE UNIQUE INDEX "reading_slip_code_hash_key" ON "reading_slip"("code_hash");

-- AddForeignKey
ALTER TABLE "double_reading" ADD CONSTRAINT "double_reading_collectivite_id_diagnostic_id_fkey" FOREIGN KEY ("collectivite_id", "diagnostic_id") REFERENCES "diagnostic"("collectivite_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reading_slip" ADD CONSTRAINT "reading_slip_collectivite_id_diagnostic_id_fkey" FOREIGN KEY ("collectivite_id", "diagnostic_id") REFERENCES "double_reading"("collectivite_id", "diagnostic_id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reading_tally" ADD CONSTRAINT "reading_tally_collectivite_id_diagnostic_id_fkey" FOREIGN KEY ("collectivite_id", "diagnostic_id") REFERENCES "double_reading"("collectivite_id", "diagnostic_id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "double_reading" ADD CONSTRAINT double_reading_readings CHECK (readings BETWEEN 0 AND 99);
ALTER TABLE "reading_tally" ADD CONSTRAINT reading_tally_count CHECK (count BETWEEN 1 AND 99);

-- double_reading: rows of a collectivité, whoever operates the instance.
ALTER TABLE "double_reading" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "double_reading" FORCE ROW LEVEL SECURITY;
CREATE POLICY double_reading_of_collectivite ON "double_reading"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

-- reading_slip: rows of a collectivité, whoever operates the instance.
ALTER TABLE "reading_slip" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reading_slip" FORCE ROW LEVEL SECURITY;
CREATE POLICY reading_slip_of_collectivite ON "reading_slip"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

-- reading_tally: rows of a collectivité, whoever operates the instance.
ALTER TABLE "reading_tally" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reading_tally" FORCE ROW LEVEL SECURITY;
CREATE POLICY reading_tally_of_collectivite ON "reading_tally"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

-- A scope that names a person is that of staff at work: what élus read for themselves is not for them.
CREATE POLICY double_reading_not_for_staff ON "double_reading" AS RESTRICTIVE
  USING (NULLIF(current_setting('app.person', true), '') IS NULL);
CREATE POLICY reading_slip_not_for_staff ON "reading_slip" AS RESTRICTIVE
  USING (NULLIF(current_setting('app.person', true), '') IS NULL);
CREATE POLICY reading_tally_not_for_staff ON "reading_tally" AS RESTRICTIVE
  USING (NULLIF(current_setting('app.person', true), '') IS NULL);

-- Whoever holds a slip is of no tenant yet: the function, run as the owner of the tables, tells whose the slip is
-- and nothing else. It answers one hash at a time, and lists none.
CREATE POLICY reading_slip_found_by_owner ON "reading_slip" FOR SELECT TO diagnostics_owner USING (true);
CREATE FUNCTION reading_of_slip(hash TEXT) RETURNS TABLE (collectivite_id UUID, diagnostic_id UUID)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS 'SELECT slip.collectivite_id, slip.diagnostic_id FROM reading_slip slip WHERE slip.code_hash = hash';
REVOKE ALL ON FUNCTION reading_of_slip(TEXT) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reading_of_slip(TEXT) TO diagnostics_app;
