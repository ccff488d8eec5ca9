import { record } from "#app/modules/audit/record.server.ts";
import { countTry, forgetTry, type Try } from "#app/platform/rate-limit.server.ts";
import { act, auditActor, noted, whyNotDo } from "./act.server.ts";
import { accountOf, type Actor } from "./core/actor.ts";
import type { KeepReason, ResetReason } from "./core/reasons.ts";
import { refused, type Refused } from "./core/refusal.ts";
import { storePasskey, type Site } from "./passkeys.server.ts";
import { storeRecoveryCodes } from "./recovery-codes.server.ts";
import { takeTotp } from "./totp.server.ts";

const keep = "people.keep_second_factor";
type Done = { readonly done: true };

/** Adds a passkey to one's own account. */
export function addPasskey(
  actor: Actor,
  given: { readonly name: string; readonly sealed: string; readonly answer: unknown },
  site: Site,
): Promise<Done | Refused<KeepReason>> {
  return act<Done | Refused<KeepReason>>(actor, keep, async (tx) => {
    if (!(await storePasskey(tx, accountOf(actor), given, site))) return refused("wrong_passkey", { field: "name" });
    await record(tx, auditActor(actor, keep), { type: "people.passkey_added", details: { name: given.name } });
    return { done: true };
  });
}

export function removePasskey(actor: Actor, credentialId: string): Promise<Done | Refused<KeepReason>> {
  return act<Done | Refused<KeepReason>>(actor, keep, async (tx) => {
    const own = await tx.passkey.findFirst({ where: { credentialId, accountId: accountOf(actor) } });
    if (!own) return refused("no_such_passkey");
    await tx.passkey.delete({ where: { credentialId } });
    await record(tx, auditActor(actor, keep), { type: "people.passkey_removed", details: { name: own.name } });
    return { done: true };
  });
}

/** Replaces the recovery codes by those proposed in this session, when a code of the app proves who asks. */
export async function renewRecoveryCodes(
  actor: Actor,
  token: string,
  code: string,
): Promise<Done | Refused<KeepReason>> {
  const no = await whyNotDo(actor, keep, null);
  if (no) return no;
  const id = accountOf(actor);
  const tries: Try[] = [["code", String(id)]];
  const wait = await countTry(tries);
  if (wait !== null) {
    const tooMany = refused("too_many_tries", { field: "code", with: { minutes: Math.ceil(wait / 60) } });
    return noted(actor, keep, tooMany);
  }
  const right = await takeTotp(id, code);
  if (right) await forgetTry(tries);
  return act<Done | Refused<KeepReason>>(actor, keep, async (tx) => {
    if (!right) return refused("wrong_code", { field: "code" });
    await storeRecoveryCodes(tx, id, token);
    await record(tx, auditActor(actor, keep), { type: "people.second_factor_set", details: { kind: "recovery" } });
    return { done: true };
  });
}

/** Takes away the second factor of a colleague who lost it, and every session; at the next sign-in a new one is set up. */
export function resetSecondFactor(actor: Actor, accountId: number): Promise<Done | Refused<ResetReason>> {
  return act<Done | Refused<ResetReason>>(actor, "people.reset_second_factor", async (tx) => {
    const account = await tx.account.findUnique({ where: { id: accountId } });
    if (!account) return refused("no_such_account");
    if (account.kind === "resident") return refused("residents_have_no_second_factor");
    if (accountOf(actor) === accountId) return refused("not_your_own_factor", { field: "loser" });
    const where = { where: { accountId } };
    await tx.totp.deleteMany(where);
    await tx.passkey.deleteMany(where);
    await tx.recoveryCode.deleteMany(where);
    await tx.session.deleteMany(where);
    const by = auditActor(actor, "people.reset_second_factor");
    await record(tx, by, { type: "people.second_factor_reset", details: { accountId } });
    return { done: true };
  });
}
