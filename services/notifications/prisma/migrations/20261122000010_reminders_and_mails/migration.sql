-- CreateTable
CREATE TABLE "diagnostic_life" (
    "collectivite_id" UUID NOT NULL,
    "diagnostic_id" UUID NOT NULL,
    "instance_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "plan_proposed_at" TIMESTAMPTZ(3),
    "first_measures" INTEGER,
    "annex_measures" INTEGER,
    "mail_decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "diagnostic_life_pkey" PRIMARY KEY ("collectivite_id","diagnostic_id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "collectivite_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "diagnostic_id" UUID NOT NULL,
    "instance_id" UUID NOT NULL,
    "completed_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "quiet_until" TIMESTAMPTZ(3),
    "armed_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("collectivite_id","id")
);

-- CreateTable
CREATE TABLE "reminder_occurrence" (
    "collectivite_id" UUID NOT NULL,
    "reminder_id" UUID NOT NULL,
    "offset_months" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_occurrence_pkey" PRIMARY KEY ("collectivite_id","reminder_id","offset_months")
);

-- CreateTable
CREATE TABLE "mail" (
    "instance_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "send_key" TEXT NOT NULL,
    "collectivite_id" UUID NOT NULL,
    "facts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("instance_id","id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "instance_id" UUID NOT NULL,
    "mail_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "repeated" BOOLEAN NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3),
    "reason_code" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("instance_id","mail_id","person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mail_instance_id_send_key_key" ON "mail"("instance_id", "send_key");

-- AddForeignKey
ALTER TABLE "reminder_occurrence" ADD CONSTRAINT "reminder_occurrence_collectivite_id_reminder_id_fkey" FOREIGN KEY ("collectivite_id", "reminder_id") REFERENCES "reminder"("collectivite_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_instance_id_mail_id_fkey" FOREIGN KEY ("instance_id", "mail_id") REFERENCES "mail"("instance_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A collectivité has one armed reminder at most.
CREATE UNIQUE INDEX reminder_armed_once ON "reminder" (collectivite_id) WHERE cancelled_at IS NULL;
CREATE INDEX reminder_occurrence_due ON "reminder_occurrence" (at) WHERE state = 'planned';
CREATE INDEX diagnostic_life_undecided ON "diagnostic_life" (completed_at) WHERE mail_decided_at IS NULL;
CREATE INDEX mail_to_send ON "mail" (next_attempt_at) WHERE closed_at IS NULL;

ALTER TABLE "reminder_occurrence" ADD CONSTRAINT reminder_occurrence_state
  CHECK (state IN ('planned', 'sent', 'skipped', 'cancelled'));
ALTER TABLE "delivery" ADD CONSTRAINT delivery_state
  CHECK (state IN ('queued', 'sending', 'sent', 'resent', 'failed-temporary', 'failed-permanent', 'skipped'));

-- Reminders belong to the collectivité, whoever operates the instance.
ALTER TABLE "diagnostic_life" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "diagnostic_life" FORCE ROW LEVEL SECURITY;
CREATE POLICY diagnostic_life_of_collectivite ON "diagnostic_life"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

ALTER TABLE "reminder" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reminder" FORCE ROW LEVEL SECURITY;
CREATE POLICY reminder_of_collectivite ON "reminder"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

ALTER TABLE "reminder_occurrence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reminder_occurrence" FORCE ROW LEVEL SECURITY;
CREATE POLICY reminder_occurrence_of_collectivite ON "reminder_occurrence"
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid)
  WITH CHECK (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

-- Messages belong to the operator in whose name they leave.
ALTER TABLE "mail" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mail" FORCE ROW LEVEL SECURITY;
CREATE POLICY mail_of_instance ON "mail"
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid)
  WITH CHECK (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);

ALTER TABLE "delivery" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "delivery" FORCE ROW LEVEL SECURITY;
CREATE POLICY delivery_of_instance ON "delivery"
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid)
  WITH CHECK (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);

-- Sweeps find what is due by ids and dates; each item is then handled under its own tenant.
DO $$
DECLARE system text := regexp_replace(current_user, '_owner$', '_system');
BEGIN
  EXECUTE format('GRANT SELECT (collectivite_id, diagnostic_id, completed_at, mail_decided_at) ON "diagnostic_life" TO %I', system);
  EXECUTE format('CREATE POLICY diagnostic_life_swept_by_system ON "diagnostic_life" FOR SELECT TO %I USING (true)', system);
  EXECUTE format('GRANT SELECT (collectivite_id, reminder_id, at, state) ON "reminder_occurrence" TO %I', system);
  EXECUTE format('CREATE POLICY reminder_occurrence_swept_by_system ON "reminder_occurrence" FOR SELECT TO %I USING (true)', system);
  EXECUTE format('GRANT SELECT (instance_id, id, next_attempt_at, closed_at) ON "mail" TO %I', system);
  EXECUTE format('CREATE POLICY mail_swept_by_system ON "mail" FOR SELECT TO %I USING (true)', system);
END $$;
