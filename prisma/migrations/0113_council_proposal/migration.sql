-- The raadsvoorstel of the college: each text that was stored is a row and stays. A row with a document is one that the college
-- adopted; the paper in it never changes by what happens later.
CREATE TABLE "CouncilProposal" (
    "roundId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "texts" JSONB NOT NULL,
    "adoptedOn" DATE,
    "document" JSONB,
    "storedById" INTEGER NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CouncilProposal_pkey" PRIMARY KEY ("roundId", "version"),
    CONSTRAINT "adopted is with a day and a paper" CHECK (("adoptedOn" IS NULL) = (document IS NULL))
);
ALTER TABLE "CouncilProposal" ADD CONSTRAINT "CouncilProposal_roundId_fkey"
  FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;
GRANT SELECT, INSERT ON "CouncilProposal" TO lvb_app;
