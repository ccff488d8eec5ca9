-- What residents themselves call a success of their plan, and what came of it (R92). Nothing of it is set beforehand.
CREATE TABLE "PlanGoal" (
    "planId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "aim" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PlanGoal_pkey" PRIMARY KEY ("planId", "position"),
    CONSTRAINT "a goal has a name" CHECK ("name" <> ''),
    CONSTRAINT "PlanGoal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
GRANT SELECT, INSERT, UPDATE, DELETE ON "PlanGoal" TO lvb_app;
