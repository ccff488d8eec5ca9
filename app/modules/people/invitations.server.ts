import { createHash, randomBytes } from "node:crypto";
import { db, type Tx } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";

const days = 7;

/** Whoever reads the database cannot use an invitation: it holds only the hash of the token. */
function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

/** Makes the link, 256 random bits and valid for seven days, with which an account chooses a password; an earlier one ends. */
export async function invite(tx: Tx, accountId: number): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx.$executeRaw`
    INSERT INTO "Invitation" ("accountId", "tokenHash", "expiresAt")
    VALUES (${accountId}, ${hashOf(token)}, now() + ${days} * interval '1 day')
    ON CONFLICT ("accountId") DO UPDATE SET "tokenHash" = excluded."tokenHash", "expiresAt" = excluded."expiresAt"`;
  return `${env.baseUrl ?? ""}/uitnodiging/${token}`;
}

/** Whom an invitation is for; null when it was used, replaced or is too old. */
export async function invitedWith(token: string): Promise<{ email: string } | null> {
  const [found] = await db.$queryRaw<{ email: string }[]>`
    SELECT a.email FROM "Invitation" i JOIN "Account" a ON a.id = i."accountId"
    WHERE i."tokenHash" = ${hashOf(token)} AND i."expiresAt" > now()`;
  return found ?? null;
}

/** Takes an invitation, which can be done once; null when it was used, replaced or is too old. */
export async function takeInvitation(tx: Tx, token: string): Promise<number | null> {
  const [taken] = await tx.$queryRaw<{ accountId: number }[]>`
    DELETE FROM "Invitation" WHERE "tokenHash" = ${hashOf(token)} AND "expiresAt" > now() RETURNING "accountId"`;
  return taken?.accountId ?? null;
}
