-- CreateTable
CREATE TABLE "accompagnement" (
    "instance_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "collectivite_id" UUID NOT NULL,
    "departement" TEXT,
    "status" TEXT NOT NULL,
    "outcome" TEXT,
    "assignee_id" UUID,
    "subject" TEXT NOT NULL,
    "diagnostic_id" UUID,
    "diagnostic_at" TIMESTAMPTZ(3),
    "thematiques" JSONB NOT NULL,
    "alert_codes" TEXT[],
    "legal_duty" BOOLEAN NOT NULL,
    "first_request" BOOLEAN NOT NULL,
    "contact_made" BOOLEAN NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "next_due_on" DATE,
    "version" BIGINT NOT NULL,

    CONSTRAINT "accompagnement_pkey" PRIMARY KEY ("instance_id","id")
);

-- CreateTable
CREATE TABLE "task" (
    "instance_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "transmitted_on" DATE,
    "working_days" INTEGER,
    "due_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,
    "cancelled_at" TIMESTAMPTZ(3),
    "announced_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_pkey" PRIMARY KEY ("instance_id","id")
);

-- CreateTable
CREATE TABLE "timeline_entry" (
    "instance_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "collectivite_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "author_id" UUID,
    "author_side" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" BIGSERIAL NOT NULL,

    CONSTRAINT "timeline_entry_pkey" PRIMARY KEY ("instance_id","id")
);

-- CreateTable
CREATE TABLE "status_change" (
    "instance_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "version" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID,

    CONSTRAINT "status_change_pkey" PRIMARY KEY ("instance_id","case_id","version")
);

-- CreateTable
CREATE TABLE "assignment" (
    "instance_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "collectivite_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3),
    "version" BIGINT NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("instance_id","case_id","person_id")
);

-- CreateIndex
CREATE INDEX "task_instance_id_case_id_due_on_idx" ON "task"("instance_id", "case_id", "due_on");

-- CreateIndex
CREATE INDEX "timeline_entry_instance_id_case_id_at_idx" ON "timeline_entry"("instance_id", "case_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "accompagnement_instance_id_id_collectivite_id_key" ON "accompagnement"("instance_id", "id", "collectivite_id");

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_instance_id_case_id_fkey" FOREIGN KEY ("instance_id", "case_id") REFERENCES "accompagnement"("instance_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_entry" ADD CONSTRAINT "timeline_entry_instance_id_case_id_collectivite_id_fkey" FOREIGN KEY ("instance_id", "case_id", "collectivite_id") REFERENCES "accompagnement"("instance_id", "id", "collectivite_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_change" ADD CONSTRAINT "status_change_instance_id_case_id_fkey" FOREIGN KEY ("instance_id", "case_id") REFERENCES "accompagnement"("instance_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_instance_id_case_id_collectivite_id_fkey" FOREIGN KEY ("instance_id", "case_id", "collectivite_id") REFERENCES "accompagnement"("instance_id", "id", "collectivite_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open accompagnement for an instance and a collectivité; the queue by deadline.
CREATE UNIQUE INDEX accompagnement_one_open ON "accompagnement" (instance_id, collectivite_id) WHERE status <> 'clos';
CREATE INDEX accompagnement_queue ON "accompagnement" (instance_id, next_due_on, id) WHERE status <> 'clos';
CREATE INDEX accompagnement_of_collectivite ON "accompagnement" (collectivite_id, instance_id, opened_at);
CREATE INDEX accompagnement_of_assignee ON "accompagnement" (instance_id, assignee_id) WHERE status IN ('en-cours', 'en-pause');
-- An open task exists once.
CREATE UNIQUE INDEX task_open_once ON "task" (instance_id, case_id, key) WHERE done_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX task_to_announce ON "task" (due_on) WHERE announced_at IS NULL AND done_at IS NULL AND cancelled_at IS NULL;

ALTER TABLE "accompagnement"
  ALTER COLUMN alert_codes SET NOT NULL,
  ADD CONSTRAINT accompagnement_status CHECK (status IN ('a-qualifier', 'a-prendre-en-charge', 'en-cours', 'en-pause', 'clos')),
  ADD CONSTRAINT accompagnement_outcome CHECK ((status = 'clos') = (outcome IS NOT NULL)),
  ADD CONSTRAINT accompagnement_followed CHECK (status NOT IN ('en-cours', 'en-pause') OR assignee_id IS NOT NULL),
  ADD CONSTRAINT accompagnement_free CHECK (status NOT IN ('a-qualifier', 'a-prendre-en-charge') OR assignee_id IS NULL);

-- An accompagnement is the operator's; the collectivité reads its own, and the service shows it a few columns.
ALTER TABLE "accompagnement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "accompagnement" FORCE ROW LEVEL SECURITY;
CREATE POLICY accompagnement_of_instance ON "accompagnement"
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid)
  WITH CHECK (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);
CREATE POLICY accompagnement_read_by_collectivite ON "accompagnement" FOR SELECT
  USING (collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

ALTER TABLE "task" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "task" FORCE ROW LEVEL SECURITY;
CREATE POLICY task_of_instance ON "task"
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid)
  WITH CHECK (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);

-- The collectivité reads what is shared with it, and adds its own messages, nothing else.
ALTER TABLE "timeline_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "timeline_entry" FORCE ROW LEVEL SECURITY;
CREATE POLICY timeline_entry_of_instance ON "timeline_entry"
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid)
  WITH CHECK (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);
CREATE POLICY timeline_entry_shared_with_collectivite ON "timeline_entry" FOR SELECT
  USING (shared AND collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);
CREATE POLICY timeline_entry_written_by_collectivite ON "timeline_entry" FOR INSERT
  WITH CHECK (shared AND kind = 'message' AND author_side = 'collectivite'
    AND author_id = NULLIF(current_setting('app.person', true), '')::uuid
    AND collectivite_id = NULLIF(current_setting('app.collectivite', true), '')::uuid);

ALTER TABLE "status_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "status_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY status_change_of_instance ON "status_change"
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid)
  WITH CHECK (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);

ALTER TABLE "assignment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "assignment" FORCE ROW LEVEL SECURITY;
CREATE POLICY assignment_of_instance ON "assignment"
  USING (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid)
  WITH CHECK (instance_id = NULLIF(current_setting('app.instance', true), '')::uuid);

-- Sweeps find what is due by ids and dates; each item is then handled under its own instance.
DO $$
DECLARE system text := regexp_replace(current_user, '_owner$', '_system');
BEGIN
  EXECUTE format('GRANT SELECT (instance_id, id, due_on, done_at, cancelled_at, announced_at) ON "task" TO %I', system);
  EXECUTE format('CREATE POLICY task_swept_by_system ON "task" FOR SELECT TO %I USING (true)', system);
  EXECUTE format('GRANT SELECT (instance_id, assignee_id, status) ON "accompagnement" TO %I', system);
  EXECUTE format('CREATE POLICY accompagnement_swept_by_system ON "accompagnement" FOR SELECT TO %I USING (true)', system);
END $$;
