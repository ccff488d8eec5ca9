-- Another way to divide the fund than the rules of the round say, chosen by the board with a reason (R75); null: by the rules.
ALTER TABLE "Allocation" ADD COLUMN "otherRule" text, ADD COLUMN "otherRuleReason" text;
ALTER TABLE "Allocation" ADD CONSTRAINT "another rule has a reason"
  CHECK (("otherRule" IS NULL) = ("otherRuleReason" IS NULL));
ALTER TABLE "Allocation" ADD CONSTRAINT "otherRule is a way to divide"
  CHECK ("otherRule" IN ('go_on', 'stop', 'optimal', 'shares'));
