-- What the raad puts first beside the residents' order (R26). Each row is what was recorded once; the last one counts, and without a
-- text the priority was taken back.
CREATE TABLE "Priority" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "text" TEXT,
    "recordedById" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Priority_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "a priority says why" CHECK ("text" <> ''),
    CONSTRAINT "Priority_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "Priority_planId_idx" ON "Priority"("planId");
GRANT SELECT, INSERT ON "Priority" TO lvb_app;
GRANT USAGE ON SEQUENCE "Priority_id_seq" TO lvb_app;
