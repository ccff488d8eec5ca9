-- What a municipality needs to begin: office accounts that start with an invitation, wijken of its own, and mail that leaves.

-- A one-time link to choose a password, at most one per account; the row holds only the hash of its token.
CREATE TABLE "Invitation" (
    "accountId" INTEGER NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("accountId")
);
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_accountId_fkey"
  FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
GRANT INSERT, SELECT, UPDATE, DELETE ON "Invitation" TO lvb_app;

-- A wijk goes only when nobody lives there and no plan lies there, also while somebody registers at the same time.
ALTER TABLE "Account" DROP CONSTRAINT "Account_wijkId_fkey";
ALTER TABLE "Account" ADD CONSTRAINT "Account_wijkId_fkey"
  FOREIGN KEY ("wijkId") REFERENCES "Wijk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT DELETE ON "Wijk" TO lvb_app;

-- When a mail was last tried: who takes it writes this first, so that no other process takes it too.
ALTER TABLE "OutboxMail" ADD COLUMN "triedAt" TIMESTAMPTZ(3);

-- The log is read newest first.
CREATE INDEX "AuditEvent_at_id_idx" ON "AuditEvent"("at", "id");
