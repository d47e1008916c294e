-- CreateTable
CREATE TABLE "profile_correction" (
    "collectivite_id" UUID NOT NULL,
    "diagnostic_id" UUID NOT NULL,
    "struck_axes" TEXT[],
    "posts" TEXT[],
    "posts_told" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL,
    "corrected_by" UUID NOT NULL,

    CONSTRAINT "profile_correction_pkey" PRIMARY KEY ("collectivite_id","diagnostic_id")
);

-- AddForeignKey
ALTER TABLE "profile_correction" ADD CONSTRAINT "profile_correction_collectivite_id_diagnostic_id_fkey" FOREIGN KEY ("collectivite_id", "diagnostic_id") REFERENCES "diagnostic"("collectivite_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- profile_correction: rows of a collectivité, whoever operates the instance.
ALTER TABLE "profile_correction" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "profile_correction" FORCE ROW LEVEL SECURITY;
CREATE POLICY profile_correction_of_collectivite ON "profile_correction"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);
