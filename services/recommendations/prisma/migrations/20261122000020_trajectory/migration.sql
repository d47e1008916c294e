-- The direction a collectivité gives itself; one at a time.
CREATE TABLE "trajectory" (
    "collectivite_id" UUID NOT NULL,
    "chosen" TEXT NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,
    "chosen_by" UUID NOT NULL,

    CONSTRAINT "trajectory_pkey" PRIMARY KEY ("collectivite_id")
);

-- trajectory: rows of a collectivité, whoever operates the instance.
ALTER TABLE "trajectory" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "trajectory" FORCE ROW LEVEL SECURITY;
CREATE POLICY trajectory_of_collectivite ON "trajectory"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);
