-- The team of a wijk can have a plan, until one of it takes it (R44, R51).
ALTER TABLE "Plan" ADD COLUMN "teamId" INTEGER;
CREATE INDEX "Plan_teamId_idx" ON "Plan"("teamId");
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_teamId_fkey"
  FOREIGN KEY ("teamId") REFERENCES "Wijk"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Plan" ADD CONSTRAINT "a person or a team has a plan" CHECK ("handlerId" IS NULL OR "teamId" IS NULL);
