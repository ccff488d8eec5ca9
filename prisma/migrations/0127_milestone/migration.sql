-- Steps of carrying out a plan that was decided positively, with a photo and a document each; and receipts, which stay inside.
CREATE TABLE "Milestone" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "plannedOn" DATE NOT NULL,
    "doneOn" DATE,
    "text" TEXT NOT NULL,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Milestone_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- Of a file the plan is that of its milestone.
CREATE UNIQUE INDEX "Milestone_id_planId_key" ON "Milestone"("id", "planId");
CREATE INDEX "Milestone_planId_idx" ON "Milestone"("planId");

CREATE TYPE "FileKind" AS ENUM ('photo', 'document', 'receipt');

CREATE TABLE "PlanFile" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "milestoneId" INTEGER,
    "kind" "FileKind" NOT NULL,
    "description" TEXT NOT NULL,
    "cents" BIGINT,
    "width" INTEGER,
    "height" INTEGER,
    "bytes" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanFile_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "a receipt belongs to no milestone" CHECK (("kind" = 'receipt') = ("milestoneId" IS NULL)),
    CONSTRAINT "a receipt has an amount" CHECK (("kind" = 'receipt') = ("cents" IS NOT NULL) AND "cents" >= 0),
    CONSTRAINT "a photo has a size" CHECK (("kind" = 'photo') = ("width" IS NOT NULL AND "height" IS NOT NULL)),
    CONSTRAINT "a file is small" CHECK (octet_length("bytes") BETWEEN 1 AND 5000000),
    CONSTRAINT "PlanFile_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlanFile_milestoneId_planId_fkey" FOREIGN KEY ("milestoneId", "planId") REFERENCES "Milestone"("id", "planId") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "PlanFile_milestoneId_kind_key" ON "PlanFile"("milestoneId", "kind");
CREATE INDEX "PlanFile_planId_idx" ON "PlanFile"("planId");
-- Photos and PDF are compressed already.
ALTER TABLE "PlanFile" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Milestone" TO lvb_app;
GRANT SELECT, INSERT, DELETE ON "PlanFile" TO lvb_app;
GRANT USAGE ON SEQUENCE "Milestone_id_seq", "PlanFile_id_seq" TO lvb_app;
