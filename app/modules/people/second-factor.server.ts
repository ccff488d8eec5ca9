import type { AuditEvent } from "#app/modules/audit/core/event.ts";
import { record } from "#app/modules/audit/record.server.ts";
import { db, inTransaction, type Tx } from "#app/platform/db.server.ts";
import { countTry, forgetTry, type Try } from "#app/platform/rate-limit.server.ts";
import { inTransactionUnlessRefused } from "./act.server.ts";
import { refused, type Refused } from "./core/refusal.ts";
import type { SecondFactorReason } from "./core/reasons.ts";
import { takePasskey, type Site } from "./passkeys.server.ts";
import { storeRecoveryCodes, takeRecoveryCode } from "./recovery-codes.server.ts";
import { finishFirstStep, type FirstStep } from "./sessions.server.ts";
import { storeTotp, takeTotp } from "./totp.server.ts";

/** What an account has to show as its second factor. */
export async function factorsOf(accountId: number) {
  const [app, passkeys, recoveryCodes] = await Promise.all([
    db.totp.count({ where: { accountId } }),
    db.passkey.findMany({ where: { accountId }, select: { credentialId: true, name: true, addedOn: true } }),
    db.recoveryCode.count({ where: { accountId } }),
  ]);
  return { app: app > 0, passkeys, recoveryCodes };
}

const noteOf = (tx: Tx, accountId: number, event: AuditEvent) => record(tx, { accountId, role: "officer" }, event);

export type Shown =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "recovery"; readonly code: string }
  | { readonly kind: "passkey"; readonly sealed: string; readonly answer: unknown };

/** Checks what is shown as the second factor and signs in. Five wrong tries in a quarter of an hour, then one waits. */
export async function showSecondFactor(
  step: FirstStep,
  shown: Shown,
  site: Site,
): Promise<{ token: string } | Refused<SecondFactorReason>> {
  const { id } = step.account;
  const tries: Try[] = [["code", String(id)]];
  const wait = await countTry(tries);
  if (wait !== null) return refused("too_many_tries", { field: "code", with: { minutes: Math.ceil(wait / 60) } });
  if (!(await isRight(step, shown, site))) {
    await noteRefused(id, shown.kind);
    return refused(`wrong_${shown.kind}`, { field: "code" });
  }
  await forgetTry(tries);
  return finish(step, (tx) => noteOf(tx, id, { type: "people.signed_in", details: { with: shown.kind } }));
}

const noteRefused = (id: number, kind: Shown["kind"]): Promise<void> =>
  inTransaction((tx) => noteOf(tx, id, { type: "people.second_factor_refused", details: { kind } }));

function isRight({ account: { id }, token }: FirstStep, shown: Shown, site: Site): Promise<boolean> {
  if (shown.kind === "code") return takeTotp(id, shown.code);
  if (shown.kind === "recovery") return takeRecoveryCode(id, shown.code);
  return takePasskey(id, token, shown, site);
}

/**
 * Ties the proposed app and recovery codes to an account that has no second factor yet, and signs in. An account that has
 * one keeps it: who only knows the password cannot replace it.
 */
export async function setUpSecondFactor(
  step: FirstStep,
  code: string,
): Promise<{ token: string } | Refused<SecondFactorReason>> {
  const { id } = step.account;
  const wait = await countTry([["code", String(id)]]);
  if (wait !== null) return refused("too_many_tries", { field: "code", with: { minutes: Math.ceil(wait / 60) } });
  const no = await inTransactionUnlessRefused<null | Refused<SecondFactorReason>>(async (tx) => {
    await tx.$executeRaw`SELECT FROM "Account" WHERE id = ${id} FOR UPDATE`;
    if (await hasFactor(tx, id)) return refused("second_factor_exists");
    if (!(await storeTotp(tx, id, step.token, code))) return refused("wrong_code", { field: "code" });
    await storeRecoveryCodes(tx, id, step.token);
    await noteOf(tx, id, { type: "people.second_factor_set", details: { kind: "code" } });
    return null;
  });
  if (no) {
    await noteRefused(id, "code");
    return no;
  }
  await forgetTry([["code", String(id)]]);
  return finish(step);
}

async function finish(
  step: FirstStep,
  also?: (tx: Tx) => Promise<void>,
): Promise<{ token: string } | Refused<SecondFactorReason>> {
  const token = await finishFirstStep(step, also);
  return token === null ? refused("first_step_over") : { token };
}

async function hasFactor(tx: Tx, accountId: number): Promise<boolean> {
  return (await tx.totp.count({ where: { accountId } })) + (await tx.passkey.count({ where: { accountId } })) > 0;
}
