-- A pair is given to somebody once, whichever plan is on the left: choosing it holds a lock per voter, and this would hold too.
CREATE UNIQUE INDEX "IssuedPair_once" ON "IssuedPair" (
  "roundId", "voterRef", least("leftId", "rightId"), greatest("leftId", "rightId"));
