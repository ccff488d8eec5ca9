-- How each fractie voted on a plan, as the griffie wrote it down in the meeting; null when nobody did.
ALTER TABLE "Decision" ADD COLUMN fracties jsonb;
ALTER TABLE "Decision" ADD CONSTRAINT "fracties only with votes" CHECK (fracties IS NULL OR "votesFor" IS NOT NULL);
