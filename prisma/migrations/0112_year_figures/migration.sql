-- What two indicative ceilings of a year follow from (R80).
CREATE TABLE "YearFigures" (
    "year" INTEGER NOT NULL,
    "freeCents" BIGINT NOT NULL,
    "freePercent" INTEGER NOT NULL,
    "greenCents" BIGINT NOT NULL,
    "greenPercent" INTEGER NOT NULL,
    "greenProgramme" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "YearFigures_pkey" PRIMARY KEY ("year"),
    CONSTRAINT "no budget is a debt" CHECK ("freeCents" >= 0 AND "greenCents" >= 0),
    CONSTRAINT "a part of a budget" CHECK ("freePercent" BETWEEN 0 AND 100 AND "greenPercent" BETWEEN 0 AND 100)
);
GRANT SELECT, INSERT, UPDATE ON "YearFigures" TO lvb_app;
