import { createHash, randomBytes } from "node:crypto";
import { db, type Tx } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";

const days = 7;

/** Whoever reads the database cannot use an invitation: it holds only the hash of the token. */
function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

/**
 * Makes the link, 256 random bits and valid for seven days, with which the owner of an e-mail address chooses a password, or
 * makes an account where there is none; an earlier one ends.
 */
export async function invite(tx: Tx, email: string, to: "/uitnodiging" | "/account-maken"): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx.$executeRaw`
    INSERT INTO "Invitation" (email, "tokenHash", "expiresAt")
    VALUES (${email}, ${hashOf(token)}, now() + ${days} * interval '1 day')
    ON CONFLICT (email) DO UPDATE SET "tokenHash" = excluded."tokenHash", "expiresAt" = excluded."expiresAt"`;
  return `${env.baseUrl ?? ""}${to}/${token}`;
}

/** Whom an invitation is for; null when it was used, replaced or is too old. */
export async function invitedWith(token: string): Promise<{ email: string } | null> {
  const [found] = await db.$queryRaw<{ email: string }[]>`
    SELECT email FROM "Invitation" WHERE "tokenHash" = ${hashOf(token)} AND "expiresAt" > now()`;
  return found ?? null;
}

/** Takes an invitation, which can be done once; answers whose it was, or null when it was used, replaced or is too old. */
export async function takeInvitation(tx: Tx, token: string): Promise<string | null> {
  const [taken] = await tx.$queryRaw<{ email: string }[]>`
    DELETE FROM "Invitation" WHERE "tokenHash" = ${hashOf(token)} AND "expiresAt" > now() RETURNING email`;
  return taken?.email ?? null;
}
