-- A plan that was not chosen, taken by its author to another round: the new plan knows the old one, which keeps all that it was.
ALTER TABLE "Plan" ADD COLUMN "carriedFromId" INTEGER, ADD COLUMN "carryInvitedAt" TIMESTAMPTZ(3),
    ADD CONSTRAINT "Plan_carriedFromId_fkey" FOREIGN KEY ("carriedFromId") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    ADD CONSTRAINT "a plan comes from another" CHECK ("carriedFromId" <> "id");
CREATE INDEX "Plan_carriedFromId_idx" ON "Plan"("carriedFromId");
