import { db, inTransaction } from "#app/platform/db.server.ts";
import { passwordMatches } from "#app/platform/password.server.ts";
import { countTry, forgetTry, type Try } from "#app/platform/rate-limit.server.ts";
import type { SignInReason } from "./core/reasons.ts";
import { refused, type Refused } from "./core/refusal.ts";
import { passwordStands, startFirstStep, startSession } from "./sessions.server.ts";

/**
 * Checks e-mail and password. A resident is signed in; of staff the second factor is asked next. An unknown address and a
 * wrong password answer alike, take as long, and count alike against those who try too often. `from` is the address of the
 * network that the request came from.
 */
export async function signIn(input: {
  readonly email: string;
  readonly password: string;
  readonly from: string;
}): Promise<{ token: string; next: "done" | "second_factor" } | Refused<SignInReason>> {
  const tries: Try[] = [
    ["password", `${input.email}\n${input.from}`],
    ["account", input.email],
    ["address", input.from],
  ];
  const wait = await countTry(tries);
  if (wait !== null) return refused("too_many_tries", { field: "password", with: { minutes: Math.ceil(wait / 60) } });
  const account = await db.account.findUnique({ where: { email: input.email } });
  const matches = await passwordMatches(account?.passwordHash ?? null, input.password);
  const wrong = refused("wrong_credentials", { field: "password" });
  if (!account || !matches) return wrong;
  await forgetTry(tries);
  return inTransaction(async (tx) => {
    if (!(await passwordStands(tx, account))) return wrong;
    if (account.kind === "office") return { token: await startFirstStep(account.id, tx), next: "second_factor" };
    return { token: await startSession(account, tx), next: "done" };
  });
}
