-- The meeting of a fund's board: which plan is on the table and whether the projector rests, since when each plan was discussed,
-- and what was said of it.
CREATE TABLE "Meeting" (
    "roundId" INTEGER NOT NULL,
    "planId" INTEGER,
    "paused" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("roundId")
);
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_roundId_fkey"
  FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_planId_fkey"
  FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "Discussion" (
    "planId" INTEGER NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Discussion_pkey" PRIMARY KEY ("planId")
);
ALTER TABLE "Discussion" ADD CONSTRAINT "Discussion_planId_fkey"
  FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "Minutes" (
    "planId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "concluded" BOOLEAN NOT NULL,
    "writtenById" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Minutes_pkey" PRIMARY KEY ("planId", "version")
);
-- Nothing is written of a plan that was never on the table.
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_planId_fkey"
  FOREIGN KEY ("planId") REFERENCES "Discussion"("planId") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ON "Meeting" TO lvb_app;
GRANT SELECT, INSERT ON "Discussion", "Minutes" TO lvb_app;
