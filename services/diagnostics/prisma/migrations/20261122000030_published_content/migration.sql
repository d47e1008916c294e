-- Versions were recorded by their hash alone; the first one is published again, with its content.
DELETE FROM "published_questionnaire";

-- AlterTable
ALTER TABLE "published_questionnaire" DROP COLUMN "content_hash",
DROP COLUMN "in_use",
DROP COLUMN "revision",
ADD COLUMN     "content" JSONB NOT NULL,
ADD COLUMN     "fingerprint" TEXT NOT NULL;

-- A published version is read by the diagnostics begun with it, for good.
REVOKE UPDATE, DELETE ON "published_questionnaire" FROM diagnostics_app;
