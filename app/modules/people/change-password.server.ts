import { record } from "#app/modules/audit/record.server.ts";
import { db } from "#app/platform/db.server.ts";
import { hashPassword, passwordMatches } from "#app/platform/password.server.ts";
import { countTry, forgetTry, type Try } from "#app/platform/rate-limit.server.ts";
import { act, auditActor, noted, whyNotDo } from "./act.server.ts";
import { accountOf, type Actor } from "./core/actor.ts";
import type { PasswordReason } from "./core/reasons.ts";
import { isRefused, refused, type Refused } from "./core/refusal.ts";
import { passwordStands, startSession } from "./sessions.server.ts";

/** Changes the own password. Every session of the account ends; the answer is the token of a new one. */
export async function changePassword(
  actor: Actor,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<{ token: string } | Refused<PasswordReason>> {
  const no = await whyNotDo(actor, "people.change_password", null);
  if (no) return no;
  const id = accountOf(actor);
  const tries: Try[] = [["code", `password of ${id}`]];
  const wait = await countTry(tries);
  if (wait !== null) {
    const tooMany = refused("too_many_tries", { field: "current", with: { minutes: Math.ceil(wait / 60) } });
    return noted(actor, "people.change_password", tooMany);
  }
  const known = await db.account.findUnique({ where: { id }, select: { id: true, passwordHash: true } });
  const matches = await passwordMatches(known?.passwordHash ?? null, current);
  const passwordHash = await hashPassword(password);
  const done = await act<{ token: string } | Refused<PasswordReason>>(actor, "people.change_password", async (tx) => {
    if (!known || !matches || !(await passwordStands(tx, known)))
      return refused("wrong_password", { field: "current" });
    const account = await tx.account.update({ where: { id }, data: { passwordHash } });
    await tx.session.deleteMany({ where: { accountId: id } });
    await record(tx, auditActor(actor, "people.change_password"), { type: "people.password_changed", details: {} });
    return { token: await startSession(account, tx) };
  });
  if (!isRefused(done)) await forgetTry(tries);
  return done;
}
