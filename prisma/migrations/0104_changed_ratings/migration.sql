-- Counting takes all ratings together and takes off those that were changed later: few, and found here.
CREATE INDEX "Rating_changed" ON "Rating" ("roundId", "voterRef", "planId", sequence) WHERE sequence > 1;
