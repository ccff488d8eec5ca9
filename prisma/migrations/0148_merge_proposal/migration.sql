-- Somebody of the office proposes to merge a plan into another; the authors of both answer, and only then it is done.
CREATE TABLE "MergeProposal" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "intoId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "proposedById" INTEGER NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answerBy" DATE NOT NULL,
    "outcome" TEXT,
    "decision" TEXT,
    "endedById" INTEGER,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MergeProposal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "two plans" CHECK ("planId" <> "intoId"),
    CONSTRAINT "how a proposal ends" CHECK ("outcome" IN ('agreed', 'refused', 'decided', 'dropped', 'lapsed')),
    CONSTRAINT "an end has a moment" CHECK (("outcome" IS NULL) = ("endedAt" IS NULL)),
    CONSTRAINT "who decides says why"
      CHECK (coalesce("outcome" IN ('decided', 'dropped'), false) = ("decision" IS NOT NULL)),
    CONSTRAINT "MergeProposal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MergeProposal_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "MergeProposal_intoId_idx" ON "MergeProposal"("intoId");
CREATE INDEX "MergeProposal_planId_idx" ON "MergeProposal"("planId");
CREATE UNIQUE INDEX "one open proposal" ON "MergeProposal"("planId") WHERE "outcome" IS NULL;
GRANT SELECT, INSERT, UPDATE ON "MergeProposal" TO lvb_app;
GRANT USAGE ON SEQUENCE "MergeProposal_id_seq" TO lvb_app;

-- What the author of one of the two plans answers; of a plan without an account somebody of the office, with how they spoke.
CREATE TABLE "MergeAnswer" (
    "proposalId" INTEGER NOT NULL,
    "planId" INTEGER NOT NULL,
    "agrees" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL,
    "how" TEXT,
    "enteredById" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MergeAnswer_pkey" PRIMARY KEY ("proposalId", "planId"),
    CONSTRAINT "a no has words" CHECK ("agrees" OR "words" <> ''),
    CONSTRAINT "who enters an answer says how it was given" CHECK (("how" IS NULL) = ("enteredById" IS NULL)),
    CONSTRAINT "MergeAnswer_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "MergeProposal"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MergeAnswer_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "MergeAnswer_planId_idx" ON "MergeAnswer"("planId");
GRANT SELECT, INSERT, UPDATE ON "MergeAnswer" TO lvb_app;
