-- Who removes the account leaves the plans without an author. A keyed hash per plan, made at that moment, lets the same person
-- who comes back not be asked to compare an own plan. The key lies outside the database; two plans of one person show nothing
-- in common. Of accounts that were removed before, nobody knows any more which plans were theirs.
ALTER TABLE "Plan" ADD COLUMN "authorRef" BYTEA;
