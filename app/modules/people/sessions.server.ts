import { createHash, randomBytes } from "node:crypto";
import { db } from "#app/platform/db.server.ts";
import { visitor, type Actor } from "./core/actor.ts";

/** How long a session lasts from signing in. Residents stay signed in for a whole valuing period. */
const days = { resident: 30, office: 1 } as const;

/** The row's key: the database never holds a token that signs somebody in. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

/** Starts a session and answers its token, 256 random bits. */
export async function startSession(account: { id: number; kind: "resident" | "office" }): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + days[account.kind] * 86_400_000);
  await db.session.create({ data: { tokenHash: tokenHash(token), accountId: account.id, expiresAt } });
  return token;
}

export async function endSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: tokenHash(token) } });
}

/** Who a session token stands for; a visitor when there is none or it has expired. */
export async function actorOf(token: string | null): Promise<Actor> {
  if (!token) return visitor;
  const session = await db.session.findUnique({
    where: { tokenHash: tokenHash(token), expiresAt: { gt: new Date() } },
    select: { account: { include: { roles: true, wijk: true } } },
  });
  return session ? toActor(session.account) : visitor;
}

export interface AccountRow {
  readonly id: number;
  readonly kind: "resident" | "office";
  readonly displayName: string;
  readonly personRef: string;
  readonly birthYear: number | null;
  readonly wijk: { readonly name: string } | null;
  readonly roles: readonly { readonly role: NonNullable<Extract<Actor, { kind: "officer" }>["roles"][number]> }[];
}

export function toActor(account: AccountRow): Actor {
  const { id: accountId, displayName: name, personRef } = account;
  if (account.kind === "office")
    return { kind: "officer", accountId, name, roles: account.roles.map(({ role }) => role) };
  return {
    kind: "resident",
    accountId,
    personRef,
    name,
    birthYear: account.birthYear ?? 9999,
    wijk: account.wijk?.name ?? null,
  };
}
