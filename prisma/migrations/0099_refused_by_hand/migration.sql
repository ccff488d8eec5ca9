-- Of two plans that get nothing the one is on the reserve list and the other is not: the board may advise the one and the college
-- decide the other. So beside the advised amount stands how it ended.
ALTER TABLE "AwardLine" ADD COLUMN "advisedOutcome" "AwardOutcome";
UPDATE "AwardLine" SET "advisedOutcome" = CASE
    WHEN "advisedCents" = 0 THEN 'reserve'
    WHEN "advisedCents" = (because->>'requested')::bigint THEN 'full'
    ELSE 'partial' END::"AwardOutcome"
WHERE "advisedCents" IS NOT NULL;
ALTER TABLE "AwardLine"
  DROP CONSTRAINT "a departure says from what and why",
  ADD CONSTRAINT "a departure says from what and why" CHECK (
    ("advisedCents" IS NULL) = ("departReason" IS NULL)
    AND ("advisedCents" IS NULL) = ("advisedOutcome" IS NULL)
    AND ("advisedCents" IS NULL OR "departReason" <> ''
      AND "advisedCents" >= 0 AND ("advisedCents" > 0) = ("advisedOutcome" IN ('full', 'partial'))
      AND ("advisedCents" <> cents OR "advisedOutcome" <> outcome)));
