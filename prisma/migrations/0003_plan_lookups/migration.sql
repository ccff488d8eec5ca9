-- A plan is looked up by its author, its duplicates by their parent, and its reports by the plan.
CREATE INDEX "Plan_parentId_idx" ON "Plan" ("parentId");
CREATE INDEX "PlanReport_planId_idx" ON "PlanReport" ("planId");
