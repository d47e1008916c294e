-- Whether the collectivité was, on the day of its diagnostic, beyond the small bodies that orders of cost are made for.
ALTER TABLE "plan" ADD COLUMN "larger" BOOLEAN NOT NULL DEFAULT false;
