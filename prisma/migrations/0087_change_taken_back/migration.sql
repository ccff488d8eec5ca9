-- Who proposed a change may take it back; who rejects one says why.
ALTER TABLE "RuleChange" ADD COLUMN "withdrawnAt" TIMESTAMPTZ(3), ADD COLUMN "rejectReason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "RuleChange" ADD CONSTRAINT "rules: another rejects" CHECK ("rejectedById" <> "proposedById"),
  ADD CONSTRAINT "taken back is decided" CHECK ("withdrawnAt" IS NULL
    OR ("decidedAt" = "withdrawnAt" AND "approvedById" IS NULL AND "rejectedById" IS NULL));
