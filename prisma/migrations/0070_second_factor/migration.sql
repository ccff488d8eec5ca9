-- Staff sign in with two factors and stay only while they work; a resident's session tells no time finer than a day.
ALTER TABLE "Session"
  ADD COLUMN "isFirstStep" BOOLEAN NOT NULL DEFAULT false,
  -- Of staff only.
  ADD COLUMN "seenAt" TIMESTAMPTZ(3);

-- A session of before this rule would outlive it.
DELETE FROM "Session";

CREATE FUNCTION keep_session_vague() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT kind = 'resident' FROM "Account" WHERE id = NEW."accountId")
    AND (NEW."expiresAt" <> date_trunc('day', NEW."expiresAt", 'UTC') OR NEW."seenAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'a session of a resident holds no time of day';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_session_vague BEFORE INSERT OR UPDATE ON "Session"
  FOR EACH ROW EXECUTE FUNCTION keep_session_vague();

CREATE TABLE "Totp" (
    "accountId" INTEGER NOT NULL,
    "secret" BYTEA NOT NULL,
    "lastStep" INTEGER NOT NULL,

    CONSTRAINT "Totp_pkey" PRIMARY KEY ("accountId")
);
ALTER TABLE "Totp" ADD CONSTRAINT "Totp_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "Passkey" (
    "credentialId" TEXT NOT NULL,
    "accountId" INTEGER NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "addedOn" DATE NOT NULL DEFAULT CURRENT_DATE,

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("credentialId")
);
CREATE INDEX "Passkey_accountId_idx" ON "Passkey"("accountId");
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "RecoveryCode" (
    "accountId" INTEGER NOT NULL,
    "codeHash" BYTEA NOT NULL,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("accountId", "codeHash")
);
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- How often something was tried lately; the columns are those of rate-limiter-flexible, the keys are keyed hashes.
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

GRANT SELECT, INSERT, UPDATE, DELETE ON "Totp", "Passkey", "RecoveryCode", "RateLimit" TO lvb_app;
