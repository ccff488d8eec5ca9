-- Each plan has one of the office who sees it through (R51).
ALTER TABLE "Plan" ADD COLUMN "handlerId" INTEGER;
CREATE INDEX "Plan_handlerId_idx" ON "Plan"("handlerId");
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_handlerId_fkey"
  FOREIGN KEY ("handlerId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
