-- How a municipality calls a role, as in a sentence; without a row it has the name that the product gives it (R53).
CREATE TABLE "RoleName" (
    "role" "Role" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "RoleName_pkey" PRIMARY KEY ("role"),
    CONSTRAINT "a role has a name" CHECK ("name" <> '')
);
GRANT SELECT, INSERT, UPDATE ON "RoleName" TO lvb_app;

-- Dekking 2 is two purses: the small means (smeeroliegeld) and the stimuleringsbudget (R85).
ALTER TABLE "Estimate" ADD COLUMN "purse" TEXT;
ALTER TABLE "Estimate" ADD CONSTRAINT "two purses" CHECK ("purse" IN ('small_means', 'stimulus'));
ALTER TABLE "Estimate" ADD CONSTRAINT "a purse only with dekking 2"
  CHECK ("purse" IS NULL OR coalesce("coverage" = 2, false));

-- A plan outside the budget went a step up: to whom, why, and what came back (R56).
CREATE TABLE "Escalation" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "to" "Role" NOT NULL,
    "reason" TEXT NOT NULL,
    "raisedById" INTEGER NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answeredById" INTEGER,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Escalation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "an answer has a day and somebody"
      CHECK (("answer" IS NULL) = ("answeredAt" IS NULL) AND ("answer" IS NULL) = ("answeredById" IS NULL)),
    CONSTRAINT "Escalation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "Escalation_planId_idx" ON "Escalation"("planId");
CREATE UNIQUE INDEX "one open step" ON "Escalation"("planId") WHERE "answer" IS NULL;
GRANT SELECT, INSERT, UPDATE ON "Escalation" TO lvb_app;
GRANT USAGE ON SEQUENCE "Escalation_id_seq" TO lvb_app;

-- The college acted ahead of the raad: since when, why, and when it told the raad. The approval is the decision of the raad (R87).
CREATE TABLE "AheadOfRaad" (
    "planId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "actedOn" DATE NOT NULL,
    "informedOn" DATE,
    "recordedById" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AheadOfRaad_pkey" PRIMARY KEY ("planId"),
    CONSTRAINT "acting ahead has a reason" CHECK ("reason" <> ''),
    CONSTRAINT "AheadOfRaad_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
GRANT SELECT, INSERT, UPDATE ON "AheadOfRaad" TO lvb_app;
