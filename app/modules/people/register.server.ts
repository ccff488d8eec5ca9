import { record } from "#app/modules/audit/record.server.ts";
import { db, inTransaction, isDuplicate } from "#app/platform/db.server.ts";
import { keyedHash } from "#app/platform/keys.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import type { RegisterReason } from "./core/reasons.ts";
import { elsewhere } from "./core/actor.ts";
import { refused, type Refused } from "./core/refusal.ts";
import { startSession } from "./sessions.server.ts";

export interface Registration {
  readonly email: string;
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

/** Makes a resident's account and signs in. Whoever comes back after removing an account is the same person as before. */
export async function register(input: Registration): Promise<{ token: string } | Refused<RegisterReason>> {
  const wijk = input.wijk === elsewhere ? null : await db.wijk.findUnique({ where: { name: input.wijk } });
  if (!wijk && input.wijk !== elsewhere) return refused("unknown_wijk", { field: "wijk" });
  const [first, last] = [firstBirthYear, await thisYear()];
  if (input.birthYear < first || input.birthYear > last)
    return refused("birth_year_unlikely", { field: "birthYear", with: { first, last } });
  const passwordHash = await hashPassword(input.password);
  try {
    const account = await inTransaction(async (tx) => {
      const emailHash = new Uint8Array(keyedHash("people", input.email));
      const retired = await tx.retiredPerson.findUnique({ where: { emailHash } });
      const made = await tx.account.create({
        data: {
          kind: "resident",
          email: input.email,
          passwordHash,
          displayName: input.displayName,
          birthYear: input.birthYear,
          wijkId: wijk?.id ?? null,
          ...(retired && { personRef: retired.personRef }),
        },
      });
      if (retired) await tx.retiredPerson.delete({ where: { emailHash } });
      await record(tx, { accountId: made.id, role: "resident" }, { type: "people.registered", details: {} });
      return made;
    });
    return { token: await startSession(account) };
  } catch (error) {
    if (isDuplicate(error)) return refused("email_taken", { field: "email" });
    throw error;
  }
}
