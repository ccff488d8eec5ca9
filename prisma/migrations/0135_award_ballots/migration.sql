-- The ballots that a fund was divided by in equal shares, as they were published then: choices that are left out afterwards change
-- no award that stands, and it stays to be counted again.
ALTER TABLE "Allocation" ADD COLUMN ballots jsonb;
ALTER TABLE "Allocation" ADD CONSTRAINT "shares have ballots"
  CHECK (("otherRule" IS NOT DISTINCT FROM 'shares') = (ballots IS NOT NULL)) NOT VALID;
