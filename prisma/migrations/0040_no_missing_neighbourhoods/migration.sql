-- No neighbourhood means the whole city: an empty list, never a missing one.
UPDATE "Plan" SET "neighbourhoods" = '{}' WHERE "neighbourhoods" IS NULL;
ALTER TABLE "Plan" ALTER COLUMN "neighbourhoods" SET DEFAULT '{}', ALTER COLUMN "neighbourhoods" SET NOT NULL;
