-- What a plan means for the municipality on four sides, weighed before its screening (R55).
CREATE TABLE "Impact" (
    "planId" INTEGER NOT NULL,
    "side" TEXT NOT NULL,
    "weight" TEXT NOT NULL,
    "explanation" TEXT,
    "weighedBy" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Impact_pkey" PRIMARY KEY ("planId", "side"),
    CONSTRAINT "four sides" CHECK ("side" IN ('legal', 'substance', 'financial', 'capacity')),
    CONSTRAINT "four weights" CHECK ("weight" IN ('none', 'little', 'much', 'blocking')),
    CONSTRAINT "an impact is explained" CHECK ("weight" = 'none' OR "explanation" IS NOT NULL),
    CONSTRAINT "Impact_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
GRANT SELECT, INSERT, UPDATE ON "Impact" TO lvb_app;
