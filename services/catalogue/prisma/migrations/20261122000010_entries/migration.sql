-- The public catalogue, owned by nobody.
CREATE TABLE "entry" (
    "slug" TEXT NOT NULL,
    "sheet" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("slug")
);
