-- CreateTable
CREATE TABLE "assistance" (
    "collectivite_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "instance_id" UUID NOT NULL,
    "advisor_id" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "interlocutor" TEXT,
    "diagnostic_id" UUID,
    "proposed_at" TIMESTAMPTZ(3),
    "agreed_at" TIMESTAMPTZ(3),
    "agreed_by" UUID,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,
    "end_reason" TEXT,
    "version" BIGINT NOT NULL,

    CONSTRAINT "assistance_pkey" PRIMARY KEY ("collectivite_id","id")
);

-- CreateTable
CREATE TABLE "assistance_act" (
    "collectivite_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "diagnostic_id" UUID NOT NULL,
    "assistance_id" UUID,
    "person_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assistance_act_pkey" PRIMARY KEY ("collectivite_id","id")
);

-- CreateIndex
CREATE INDEX "assistance_act_collectivite_id_diagnostic_id_at_idx" ON "assistance_act"("collectivite_id", "diagnostic_id", "at");

-- AddForeignKey
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_collectivite_id_diagnostic_id_fkey" FOREIGN KEY ("collectivite_id", "diagnostic_id") REFERENCES "diagnostic"("collectivite_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AlterTable
ALTER TABLE "answer" ADD COLUMN "assistance_id" UUID,
ADD COLUMN "assisted_mode" TEXT,
ADD COLUMN "interlocutor" TEXT;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_collectivite_id_assistance_id_fkey" FOREIGN KEY ("collectivite_id", "assistance_id") REFERENCES "assistance"("collectivite_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "assistance"
  ADD CONSTRAINT assistance_mode CHECK (mode IN ('phone', 'on-site')),
  ADD CONSTRAINT assistance_end_reason CHECK (end_reason IN ('declined', 'withdrawn', 'cancelled', 'handed-back', 'signed', 'expired', 'replaced')),
  ADD CONSTRAINT assistance_began CHECK (proposed_at IS NOT NULL OR agreed_at IS NOT NULL),
  ADD CONSTRAINT assistance_agreed CHECK ((agreed_at IS NULL) = (agreed_by IS NULL) AND (agreed_at IS NULL) = (diagnostic_id IS NULL)),
  ADD CONSTRAINT assistance_ended CHECK ((ended_at IS NULL) = (end_reason IS NULL));
ALTER TABLE "assistance_act"
  ADD CONSTRAINT assistance_act_kind CHECK (act IN ('read', 'saved', 'refused'));
ALTER TABLE "answer"
  ADD CONSTRAINT answer_assisted CHECK ((assistance_id IS NULL) = (assisted_mode IS NULL));
-- One at a time: the collectivité knows with whom it agreed.
CREATE UNIQUE INDEX assistance_one_open ON "assistance" (collectivite_id) WHERE ended_at IS NULL;
-- What staff did is written once and kept.
REVOKE UPDATE, DELETE ON "assistance_act" FROM diagnostics_app;
REVOKE DELETE ON "assistance" FROM diagnostics_app;

-- assistance: rows of a collectivité, whoever operates the instance.
ALTER TABLE "assistance" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "assistance" FORCE ROW LEVEL SECURITY;
CREATE POLICY assistance_of_collectivite ON "assistance"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);


-- assistance_act: rows of a collectivité, whoever operates the instance.
ALTER TABLE "assistance_act" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "assistance_act" FORCE ROW LEVEL SECURITY;
CREATE POLICY assistance_act_of_collectivite ON "assistance_act"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

-- A scope that names a person is that of a member of staff at work for the collectivité: it sees and writes the
-- answers of the one diagnostic it was agreed on, and no others.
CREATE POLICY answer_by_agreement ON "answer" AS RESTRICTIVE
  USING (
    NULLIF(current_setting('app.person', true), '') IS NULL
    OR EXISTS (
      SELECT FROM "assistance" agreement
      WHERE agreement.collectivite_id = answer.collectivite_id
        AND agreement.diagnostic_id = answer.diagnostic_id
        AND agreement.advisor_id = NULLIF(current_setting('app.person', true), '')::uuid
        AND agreement.instance_id = NULLIF(current_setting('app.instance', true), '')::uuid
        AND agreement.agreed_at IS NOT NULL
        AND agreement.ended_at IS NULL));

-- It sees the answers of an earlier diagnostic only where the collectivité shows them all.
CREATE POLICY snapshot_by_visibility ON "snapshot" AS RESTRICTIVE
  USING (
    NULLIF(current_setting('app.person', true), '') IS NULL
    OR EXISTS (
      SELECT FROM "diagnostic" shown
      WHERE shown.collectivite_id = snapshot.collectivite_id
        AND shown.id = snapshot.diagnostic_id
        AND shown.visibility = 'everything'));
