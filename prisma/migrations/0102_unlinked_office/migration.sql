-- Who has the tables without the keys finds no voter beside a name of the office: which clerk proposed to leave somebody out, and
-- which officer entered whose ballot, stand there as keyed hashes of their own.

-- What was a voter reference cannot be made such a hash here, where no key is, and may not be taken for one.
DO $$
BEGIN
  IF EXISTS (SELECT FROM "RoundProposal" WHERE "voterRef" IS NOT NULL) THEN
    RAISE EXCEPTION 'a round has a proposal that somebody''s choices do not count: those proposals cannot be carried over';
  END IF;
END $$;
ALTER TABLE "RoundProposal" RENAME COLUMN "voterRef" TO "leftOut";

-- Of a ballot that waits nobody knows from here on who entered it: two people enter it anew.
ALTER TABLE "PaperBallot" ADD COLUMN "enteredHash" BYTEA NOT NULL DEFAULT '';
UPDATE "PaperBallot" SET state = 'restarted' WHERE state = 'waiting';
ALTER TABLE "PaperBallot" ALTER COLUMN "enteredHash" DROP DEFAULT, DROP COLUMN "enteredById";
