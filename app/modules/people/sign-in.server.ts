import { db } from "#app/platform/db.server.ts";
import { passwordMatches } from "#app/platform/password.server.ts";
import type { SignInReason } from "./core/reasons.ts";
import { refused, type Refused } from "./core/refusal.ts";
import { startSession } from "./sessions.server.ts";

/** Checks e-mail and password and starts a session. An unknown address and a wrong password answer alike. */
export async function signIn(input: {
  email: string;
  password: string;
}): Promise<{ token: string; office: boolean } | Refused<SignInReason>> {
  const account = await db.account.findUnique({ where: { email: input.email } });
  const matches = await passwordMatches(account?.passwordHash ?? null, input.password);
  if (!account || !matches) return refused("wrong_credentials", { field: "password" });
  return { token: await startSession(account), office: account.kind === "office" };
}
