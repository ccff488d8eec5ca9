import { record } from "#app/modules/audit/record.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { keyedHash } from "#app/platform/keys.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { inTransactionUnlessRefused } from "./act.server.ts";
import type { RegisterReason } from "./core/reasons.ts";
import { elsewhere } from "./core/actor.ts";
import { isRefused, refused, type Refused } from "./core/refusal.ts";
import { invitedWith, takeInvitation } from "./invitations.server.ts";
import { startSession } from "./sessions.server.ts";

export interface Registration {
  /** Of the link that the owner of the e-mail address was mailed. */
  readonly token: string;
  readonly password: string;
  readonly displayName: string;
  readonly birthYear: number;
  /** Name of the wijk one lives in; "elders" for outside the municipality. */
  readonly wijk: string;
}

/** Nobody who lives was born before. */
const firstBirthYear = 1900;

/** The year of the database clock. */
async function thisYear(): Promise<number> {
  const [now] = await db.$queryRaw<[{ year: number }]>`SELECT extract(year FROM local_day(now()))::int AS year`;
  return now.year;
}

/**
 * Makes the account of a resident who opened the link of sendLink, and signs in. Whoever comes back after removing an account
 * is the same person as before.
 */
export async function register(input: Registration): Promise<{ token: string } | Refused<RegisterReason>> {
  const wijk = input.wijk === elsewhere ? null : await db.wijk.findUnique({ where: { name: input.wijk } });
  if (!wijk && input.wijk !== elsewhere) return refused("unknown_wijk", { field: "wijk" });
  const [first, last] = [firstBirthYear, await thisYear()];
  if (input.birthYear < first || input.birthYear > last)
    return refused("birth_year_unlikely", { field: "birthYear", with: { first, last } });
  // Before the costly hash, so that nobody without a link can ask for many of them.
  if (!(await invitedWith(input.token))) return refused("invitation_over");
  const passwordHash = await hashPassword(input.password);
  const account = await inTransactionUnlessRefused(
    (tx) => store(tx, { ...input, passwordHash, wijkId: wijk?.id ?? null }),
    // Somebody of the office was given the address meanwhile.
    refused("invitation_over"),
  );
  return isRefused(account) ? account : { token: await startSession(account) };
}

type Stored = Pick<Registration, "token" | "displayName" | "birthYear"> & {
  readonly passwordHash: string;
  readonly wijkId: number | null;
};

async function store(tx: Tx, { token, displayName, birthYear, passwordHash, wijkId }: Stored) {
  const email = await takeInvitation(tx, token);
  if (email === null) return refused("invitation_over");
  const emailHash = new Uint8Array(keyedHash("people", email));
  const retired = await tx.retiredPerson.findUnique({ where: { emailHash } });
  const account = await tx.account.create({
    data: {
      ...{ kind: "resident", email, passwordHash, displayName, birthYear, wijkId },
      ...(retired && { personRef: retired.personRef }),
    },
  });
  if (retired) await tx.retiredPerson.delete({ where: { emailHash } });
  await record(tx, { accountId: account.id, role: "resident" }, { type: "people.registered", details: {} });
  return account;
}
