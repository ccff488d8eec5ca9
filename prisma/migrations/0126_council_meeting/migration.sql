-- The meeting of the raad about a round: the plan on the table, and what the screen in the room shows of it.
CREATE TABLE "CouncilMeeting" (
  "roundId" integer NOT NULL,
  "planId" integer,
  screen text NOT NULL DEFAULT 'shown',
  CONSTRAINT "CouncilMeeting_pkey" PRIMARY KEY ("roundId"),
  CONSTRAINT "CouncilMeeting_screen" CHECK (screen IN ('shown', 'paused', 'blank'))
);
ALTER TABLE "CouncilMeeting" ADD CONSTRAINT "CouncilMeeting_roundId_fkey"
  FOREIGN KEY ("roundId") REFERENCES "Round"(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CouncilMeeting" ADD CONSTRAINT "CouncilMeeting_planId_fkey"
  FOREIGN KEY ("planId") REFERENCES "Plan"(id) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "CouncilMeeting_planId_idx" ON "CouncilMeeting"("planId");
GRANT SELECT, INSERT, UPDATE ON "CouncilMeeting" TO lvb_app;
