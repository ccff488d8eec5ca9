-- A plan changed after an author answered about merging it: the answer was about another text, so it goes.
GRANT DELETE ON "MergeAnswer" TO lvb_app;
