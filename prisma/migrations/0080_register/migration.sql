-- The register of entitled persons of a round, and the stemcodes that stand for its entries. Only keyed hashes: without the
-- keys, which lie outside the database, nobody can tell whose entry or which code a row is.
CREATE TYPE "StemcodeState" AS ENUM ('issued', 'used', 'revoked');
CREATE TYPE "PaperState" AS ENUM ('waiting', 'blocked');

CREATE TABLE "RegisterEntry" (
    -- By chance: the order of a list says nothing here.
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "roundId" INTEGER NOT NULL,
    "numberHash" BYTEA NOT NULL,
    "meetsAge" BOOLEAN NOT NULL,

    CONSTRAINT "RegisterEntry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "RegisterEntry_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"(id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "RegisterEntry_roundId_numberHash_key" ON "RegisterEntry" ("roundId", "numberHash");

-- Which codes were used, never when. A code has room on its page for its one or two changes, so that the order in which codes
-- were used is not the order in which they lie on disk.
CREATE TABLE "Stemcode" (
    "hash" BYTEA NOT NULL,
    "entryId" UUID NOT NULL,
    "state" "StemcodeState" NOT NULL DEFAULT 'issued',
    -- Of the form that used it: the same form again is the same use.
    "usedWith" UUID,

    CONSTRAINT "Stemcode_pkey" PRIMARY KEY ("hash"),
    CONSTRAINT "Stemcode_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "RegisterEntry"(id) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "who uses a code says with which form" CHECK (state = 'revoked' OR (state = 'used') = ("usedWith" IS NOT NULL))
) WITH (fillfactor = 50);
-- An entry has at most one code that is worth anything.
CREATE UNIQUE INDEX "Stemcode_one_per_entry" ON "Stemcode" ("entryId") WHERE state <> 'revoked';
CREATE INDEX "Stemcode_entryId_idx" ON "Stemcode" ("entryId");

-- An account that was tied to an entry with a stemcode: one account per entry and one entry per account.
CREATE TABLE "RegisteredAccount" (
    "entryId" UUID NOT NULL,
    "roundId" INTEGER NOT NULL,
    "accountId" INTEGER NOT NULL,

    CONSTRAINT "RegisteredAccount_pkey" PRIMARY KEY ("entryId"),
    CONSTRAINT "RegisteredAccount_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "RegisterEntry"(id) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RegisteredAccount_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"(id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "RegisteredAccount_roundId_accountId_key" ON "RegisteredAccount" ("roundId", "accountId");
CREATE INDEX "RegisteredAccount_accountId_idx" ON "RegisteredAccount" ("accountId");

-- A paper ballot that one officer entered and another has not yet: only a keyed hash of its answers, which tells whether
-- the second one reads the same. It goes when they agree.
CREATE TABLE "PaperBallot" (
    -- Makes the keys of its ratings: sent again they are the same ratings.
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "roundId" INTEGER NOT NULL,
    "voterRef" BYTEA NOT NULL,
    "answersHash" BYTEA NOT NULL,
    "enteredById" INTEGER NOT NULL,
    "state" "PaperState" NOT NULL DEFAULT 'waiting',

    CONSTRAINT "PaperBallot_pkey" PRIMARY KEY ("roundId", "voterRef"),
    CONSTRAINT "PaperBallot_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"(id) ON DELETE CASCADE ON UPDATE CASCADE
);

GRANT SELECT, INSERT, DELETE ON "RegisterEntry", "RegisteredAccount" TO lvb_app;
GRANT SELECT, INSERT, UPDATE ON "Stemcode" TO lvb_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "PaperBallot" TO lvb_app;

-- A code that was used and not replaced since keeps somebody in, as a session does: `by_session` is the hash of either.
CREATE OR REPLACE FUNCTION has_ended(by_session bytea) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
    SELECT by_session IS NOT NULL
      AND NOT EXISTS (SELECT FROM "Session" WHERE "tokenHash" = by_session AND "expiresAt" > now())
      AND NOT EXISTS (SELECT FROM "Stemcode" WHERE hash = by_session AND state = 'used')
  $$;
