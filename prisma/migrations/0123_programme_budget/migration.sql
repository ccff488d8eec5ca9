-- What a programme of the budget has in a year: of that follows which share is filled in with residents (R71).
CREATE TABLE "ProgrammeBudget" (
    "year" INTEGER NOT NULL,
    "programme" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "cents" BIGINT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "ProgrammeBudget_pkey" PRIMARY KEY ("year", "programme"),
    CONSTRAINT "a programme has money" CHECK ("cents" > 0)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON "ProgrammeBudget" TO lvb_app;
