-- A partner speaks for an organisation, of one of seven kinds (R9); no other role has one.
CREATE TYPE "PartnerKind" AS ENUM ('care', 'education', 'safety', 'housing', 'culture', 'business', 'welfare');
ALTER TABLE "RoleGrant"
  ADD COLUMN "partnerKind" "PartnerKind",
  ADD COLUMN "organisation" TEXT,
  ADD CONSTRAINT "a partner has an organisation" CHECK (
    (role = 'partner') = ("partnerKind" IS NOT NULL) AND (role = 'partner') = ("organisation" IS NOT NULL));

-- What partners advise about a plan before its screening, asked or not. It keeps for whom it was given, whatever the account is later.
CREATE TABLE "PartnerAdvice" (
    "planId" INTEGER NOT NULL,
    "accountId" INTEGER NOT NULL,
    "partnerKind" "PartnerKind" NOT NULL,
    "organisation" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3),
    "askedById" INTEGER,
    "text" TEXT,
    "at" TIMESTAMPTZ(3),

    CONSTRAINT "PartnerAdvice_pkey" PRIMARY KEY ("planId", "accountId"),
    CONSTRAINT "asked or given" CHECK ("askedAt" IS NOT NULL OR "text" IS NOT NULL),
    CONSTRAINT "who asked and when" CHECK (("askedAt" IS NULL) = ("askedById" IS NULL)),
    CONSTRAINT "an advice has its moment" CHECK (("text" IS NULL) = ("at" IS NULL)),
    CONSTRAINT "PartnerAdvice_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
GRANT SELECT, INSERT, UPDATE, DELETE ON "PartnerAdvice" TO lvb_app;
