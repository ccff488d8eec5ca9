-- A form that is sent twice makes one plan or one report: each form carries a random key of its own. Plans and reports
-- from before have none.
ALTER TABLE "Plan" ADD COLUMN "formKey" UUID;
CREATE UNIQUE INDEX "Plan_roundId_authorId_formKey_key" ON "Plan"("roundId", "authorId", "formKey");
CREATE UNIQUE INDEX "Plan_roundId_enteredById_formKey_key" ON "Plan"("roundId", "enteredById", "formKey");

ALTER TABLE "PlanReport" ADD COLUMN "formKey" UUID;
CREATE UNIQUE INDEX "PlanReport_planId_formKey_key" ON "PlanReport"("planId", "formKey");
