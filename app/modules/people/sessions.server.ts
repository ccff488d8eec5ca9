import { createHash, randomBytes } from "node:crypto";
import { db, inTransaction, type Tx } from "#app/platform/db.server.ts";
import { visitor, type Actor } from "./core/actor.ts";
import { endOfSession, idleSince } from "./core/session-limits.ts";

/** The row's key: the database never holds a token that signs somebody in. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

interface WhoseSession {
  readonly id: number;
  readonly kind: "resident" | "office";
}

/** Starts a session of somebody who proved all that is asked, and answers its token: 256 random bits. */
export function startSession(account: WhoseSession, tx: Tx = db): Promise<string> {
  const now = new Date();
  const office = account.kind === "office";
  return makeSession(tx, account.id, { expiresAt: endOfSession(account.kind, now), seenAt: office ? now : null });
}

/** The password was right; the session signs nobody in until the second factor is shown. */
export function startFirstStep(accountId: number, tx: Tx = db): Promise<string> {
  return makeSession(tx, accountId, { expiresAt: endOfSession("first_step", new Date()), isFirstStep: true });
}

async function makeSession(
  tx: Tx,
  accountId: number,
  row: { expiresAt: Date; seenAt?: Date | null; isFirstStep?: boolean },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx.session.create({ data: { tokenHash: tokenHash(token), accountId, ...row } });
  return token;
}

/**
 * Whether the password of an account is still the one that was checked. Until the transaction ends it cannot change: a change
 * ends every session, and would not see one that begins at the same moment.
 */
export async function passwordStands(tx: Tx, account: { id: number; passwordHash: string }): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Account" WHERE id = ${account.id} AND "passwordHash" = ${account.passwordHash} FOR SHARE`;
  return rows.length > 0;
}

export async function endSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: tokenHash(token) } });
}

/** Who a session token stands for; a visitor when there is none, when it is over, or when staff were idle too long. */
export async function actorOf(token: string | null): Promise<Actor> {
  if (!token) return visitor;
  const now = new Date();
  const session = await db.session.findUnique({
    where: {
      tokenHash: tokenHash(token),
      isFirstStep: false,
      expiresAt: { gt: now },
      OR: [{ seenAt: null }, { seenAt: { gt: idleSince(now) } }],
    },
    select: { seenAt: true, account: { include: { roles: true, wijk: true } } },
  });
  if (!session) return visitor;
  if (session.seenAt) await staySignedIn(token, session.seenAt, now);
  return toActor(session.account);
}

/** Notes that staff are still there; once a minute is often enough. */
async function staySignedIn(token: string, seenAt: Date, now: Date): Promise<void> {
  if (now.getTime() - seenAt.getTime() < 60_000) return;
  await db.session.updateMany({ where: { tokenHash: tokenHash(token) }, data: { seenAt: now } });
}

/** Whose password was right a moment ago; null when nobody's. */
export async function firstStepOf(token: string | null) {
  if (!token) return null;
  const session = await db.session.findUnique({
    where: { tokenHash: tokenHash(token), isFirstStep: true, expiresAt: { gt: new Date() } },
    select: { account: { select: { id: true, email: true, displayName: true } } },
  });
  return session && { token, account: session.account };
}

export type FirstStep = NonNullable<Awaited<ReturnType<typeof firstStepOf>>>;

/**
 * The second factor was right too: a new token, so that one seen before signing in is worth nothing. Null when the first step is
 * over by now, because the password or a role changed; `also` is done in the same transaction.
 */
export function finishFirstStep(
  { token, account }: FirstStep,
  also: (tx: Tx) => Promise<void> = () => Promise.resolve(),
): Promise<string | null> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM "Account" WHERE id = ${account.id} FOR SHARE`;
    const { count } = await tx.session.deleteMany({ where: { tokenHash: tokenHash(token), isFirstStep: true } });
    if (count === 0) return null;
    await also(tx);
    return startSession({ id: account.id, kind: "office" }, tx);
  });
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
