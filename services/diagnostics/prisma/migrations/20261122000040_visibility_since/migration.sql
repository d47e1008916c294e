-- AlterTable
ALTER TABLE "diagnostic" ADD COLUMN     "visibility_since" TIMESTAMPTZ(3);

-- Until now, visibility was as chosen when signing, or changed without a date.
-- Row security is forced on the owner too: without this it would see no row, and the check below would fail on them.
ALTER TABLE "diagnostic" NO FORCE ROW LEVEL SECURITY;
UPDATE "diagnostic" SET "visibility_since" = "completed_at" WHERE "visibility" IS NOT NULL;
ALTER TABLE "diagnostic" FORCE ROW LEVEL SECURITY;
ALTER TABLE "diagnostic"
  ADD CONSTRAINT diagnostic_visibility_since CHECK ((visibility IS NULL) = (visibility_since IS NULL));
