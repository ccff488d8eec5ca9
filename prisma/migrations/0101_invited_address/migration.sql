-- A one-time link is for the owner of an e-mail address: there may be no account of it yet.
ALTER TABLE "Invitation" ADD COLUMN email TEXT;
UPDATE "Invitation" i SET email = a.email FROM "Account" a WHERE a.id = i."accountId";
ALTER TABLE "Invitation" DROP CONSTRAINT "Invitation_pkey", DROP COLUMN "accountId";
ALTER TABLE "Invitation" ALTER COLUMN email SET NOT NULL, ADD CONSTRAINT "Invitation_pkey" PRIMARY KEY (email);
