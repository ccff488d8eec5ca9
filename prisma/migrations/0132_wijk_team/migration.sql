-- Whom to ask in a wijk: one contact for each function of its team (R44).
CREATE TABLE "TeamContact" (
    "wijkId" INTEGER NOT NULL,
    "function" TEXT NOT NULL,
    "accountId" INTEGER,
    "email" TEXT,
    "phone" TEXT,

    CONSTRAINT "TeamContact_pkey" PRIMARY KEY ("wijkId", "function"),
    CONSTRAINT "six functions" CHECK (
        "function" IN ('coordinator', 'executive', 'police', 'worker', 'green_grey', 'enforcement')
    ),
    CONSTRAINT "TeamContact_wijkId_fkey" FOREIGN KEY ("wijkId") REFERENCES "Wijk"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TeamContact_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "TeamContact_accountId_idx" ON "TeamContact"("accountId");
GRANT SELECT, INSERT, UPDATE, DELETE ON "TeamContact" TO lvb_app;
