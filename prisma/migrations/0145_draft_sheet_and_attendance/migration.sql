-- What a member filled in of a score sheet and did not hand in: it is the member's own and counts nowhere.
CREATE TABLE "DraftSheet" (
    "planId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "marks" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftSheet_pkey" PRIMARY KEY ("planId", "memberId"),
    CONSTRAINT "DraftSheet_marks_is_a_list" CHECK (jsonb_typeof("marks") = 'array')
);
ALTER TABLE "DraftSheet" ADD CONSTRAINT "DraftSheet_planId_fkey"
  FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who is present at the meeting of a fund's board, as the chair wrote down last.
CREATE TABLE "Attendance" (
    "roundId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("roundId", "memberId")
);
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_roundId_fkey"
  FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "DraftSheet" TO lvb_app;
GRANT SELECT, INSERT, DELETE ON "Attendance" TO lvb_app;
