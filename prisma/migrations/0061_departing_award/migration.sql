-- Where the college awards on the board's advice: what the board advised for a plan to which the college gives another amount,
-- and why it departs.
ALTER TABLE "AwardLine"
  ADD COLUMN "advisedCents" BIGINT,
  ADD COLUMN "departReason" TEXT,
  ADD CONSTRAINT "a departure says from what and why" CHECK (
    ("advisedCents" IS NULL) = ("departReason" IS NULL)
    AND ("advisedCents" IS NULL OR "advisedCents" >= 0 AND "advisedCents" <> cents AND "departReason" <> ''));

-- The body that decided (R72), whatever the rules of the round say later.
ALTER TABLE "Allocation" ADD COLUMN "adoptedAs" "Role";
UPDATE "Allocation" a SET "adoptedAs" = CASE (
    SELECT v.document->>'governance' FROM "RulesVersion" v WHERE v."roundId" = a."roundId" ORDER BY v.version DESC LIMIT 1)
  WHEN 'executive_awards' THEN 'executive' ELSE 'board_chair' END::"Role"
WHERE "adoptedBy" IS NOT NULL;
ALTER TABLE "Allocation" ADD CONSTRAINT "an adopted award says by which body" CHECK (
  ("adoptedAs" IS NULL) = ("adoptedBy" IS NULL) AND ("adoptedAs" IS NULL OR "adoptedAs" IN ('board_chair', 'executive')));
