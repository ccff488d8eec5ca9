-- What the raad changed in the amounts of a plan, and how many seats could vote.
ALTER TABLE "Decision"
  ADD COLUMN "oneOffCents" BIGINT,
  ADD COLUMN "yearlyCents" BIGINT,
  ADD COLUMN "seats" INTEGER;

ALTER TABLE "Decision"
  ADD CONSTRAINT "votes are counts" CHECK (
    ("votesFor" IS NULL) = ("votesAgainst" IS NULL)
    AND coalesce("votesFor", 0) >= 0 AND coalesce("votesAgainst", 0) >= 0
    AND (seats IS NULL OR coalesce("votesFor", 0) + coalesce("votesAgainst", 0) <= seats)),
  ADD CONSTRAINT "an instrument is an amendement or a motie" CHECK (
    instrument IN ('amendement', 'motie') AND instrument IS NOT NULL OR instrument IS NULL AND reference IS NULL),
  ADD CONSTRAINT "a reason says something" CHECK (reason <> ''),
  ADD CONSTRAINT "only a changed plan has other amounts" CHECK (
    ("oneOffCents" IS NULL) = ("yearlyCents" IS NULL)
    AND ("oneOffCents" IS NULL OR outcome = 'adopted_changed' AND "oneOffCents" >= 0 AND "yearlyCents" >= 0));

ALTER TABLE "Resolution"
  ADD CONSTRAINT "a resolution is a draft or adopted at a meeting" CHECK (
    stage = 'draft' OR stage = 'adopted' AND "meetingOn" IS NOT NULL),
  ADD CONSTRAINT "Resolution_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"(id) ON DELETE CASCADE ON UPDATE CASCADE;
