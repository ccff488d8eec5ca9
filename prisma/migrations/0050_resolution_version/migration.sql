-- Who edits a text names the one that was on the screen, so that two clerks never overwrite each other unseen.
ALTER TABLE "Resolution" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
