-- A pair is given to somebody once, whichever plan is on the left: choosing it holds a lock per voter, and this would hold too.
-- Example data of before have pairs twice. They stay as they are, as every choice does, with the lock alone.
DO $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "IssuedPair"
    GROUP BY "roundId", "voterRef", least("leftId", "rightId"), greatest("leftId", "rightId") HAVING count(*) > 1)
  THEN
    CREATE UNIQUE INDEX "IssuedPair_once" ON "IssuedPair" (
      "roundId", "voterRef", least("leftId", "rightId"), greatest("leftId", "rightId"));
  END IF;
END $$;
