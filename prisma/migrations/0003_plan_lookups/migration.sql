-- Duplicates are looked up by their parent, and reports by their plan.
CREATE INDEX "Plan_parentId_idx" ON "Plan" ("parentId");
CREATE INDEX "PlanReport_planId_idx" ON "PlanReport" ("planId");
