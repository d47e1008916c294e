-- CreateTable
CREATE TABLE "early_entry" (
    "instance_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "collectivite_id" UUID NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "early_entry_pkey" PRIMARY KEY ("instance_id","id")
);

-- CreateIndex
CREATE INDEX "early_entry_of_collectivite" ON "early_entry"("instance_id", "collectivite_id");

-- What is told of a collectivité before its case is open is the instance's own.
ALTER TABLE "early_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "early_entry" FORCE ROW LEVEL SECURITY;
CREATE POLICY early_entry_of_instance ON "early_entry"
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid)
  WITH CHECK (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);
