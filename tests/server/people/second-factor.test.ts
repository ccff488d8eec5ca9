import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { resetSecondFactor } from "#app/modules/people/keep-second-factor.server.ts";
import { proposeRecoveryCodes } from "#app/modules/people/recovery-codes.server.ts";
import { factorsOf, setUpSecondFactor, showSecondFactor } from "#app/modules/people/second-factor.server.ts";
import { actorOf, endSession, firstStepOf, startFirstStep, startSession } from "#app/modules/people/sessions.server.ts";
import { signIn } from "#app/modules/people/sign-in.server.ts";
import { proposeTotp } from "#app/modules/people/totp.server.ts";
import { db } from "#app/platform/db.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { makeOfficer } from "#tests/support/factories.ts";

const site = { origin: "http://localhost", host: "localhost" };
const visitor = { kind: "visitor" };

/** The code that an app with the secret shows, some steps of 30 seconds from now. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });

const stepOf = async (token: string) => {
  const step = await firstStepOf(token);
  if (!step) throw new Error("there is no first step");
  return step;
};

const beginFor = async (accountId: number) => stepOf(await startFirstStep(accountId));

/** An office account with an app, the secret of the app and the recovery codes. */
async function makeStrongOfficer() {
  const { accountId } = await makeOfficer(["clerk"]);
  const step = await beginFor(accountId);
  const { secret } = proposeTotp(step.token, step.account.email);
  const codes = proposeRecoveryCodes(step.token);
  const { token } = (await setUpSecondFactor(step, codeOf(secret, -1))) as { token: string };
  return { accountId, secret, codes, token };
}

const reasonOf = (result: object) => ("refused" in result ? result.refused : "in");

test("the password of an office account alone signs nobody in", async () => {
  const { accountId } = await makeOfficer(["administrator"]);
  const passwordHash = await hashPassword("drie losse woorden");
  const { email } = await db.account.update({ where: { id: accountId }, data: { passwordHash } });
  const result = await signIn({ email, password: "drie losse woorden", from: "192.0.2.1" });
  expect(result).toMatchObject({ next: "second_factor" });
  const { token } = result as { token: string };
  expect(await actorOf(token)).toEqual(visitor);
  expect((await stepOf(token)).account).toMatchObject({ id: accountId });
});

test("setting up asks a code of the app, once; then the app, and nothing else, signs in", async () => {
  const { accountId } = await makeOfficer(["clerk"]);
  const step = await beginFor(accountId);
  const { secret } = proposeTotp(step.token, step.account.email);
  expect(reasonOf(await setUpSecondFactor(step, "000000"))).toBe("wrong_code");
  expect(await factorsOf(accountId)).toMatchObject({ app: false, recoveryCodes: 0 });
  const { token } = (await setUpSecondFactor(step, codeOf(secret, -1))) as { token: string };
  expect(await actorOf(token)).toMatchObject({ kind: "officer", roles: ["clerk"] });
  expect(await factorsOf(accountId)).toMatchObject({ app: true, recoveryCodes: 10 });
  expect(await firstStepOf(step.token)).toBeNull();

  const thief = await beginFor(accountId);
  const own = proposeTotp(thief.token, thief.account.email);
  expect(reasonOf(await setUpSecondFactor(thief, codeOf(own.secret)))).toBe("second_factor_exists");
  expect(reasonOf(await showSecondFactor(thief, { kind: "code", code: codeOf(own.secret) }, site))).toBe("wrong_code");
  const stored = await db.totp.findUniqueOrThrow({ where: { accountId } });
  expect(Buffer.from(stored.secret).includes(Buffer.from(Secret.fromBase32(secret.replaceAll(" ", "")).bytes))).toBe(
    false,
  );
});

test("a code is taken once, even when it is shown twenty times at once (D10)", async () => {
  const { accountId, secret } = await makeStrongOfficer();
  const code = codeOf(secret);
  const steps = await Promise.all(Array.from({ length: 4 }, () => beginFor(accountId)));
  const results = await Promise.all(steps.map((step) => showSecondFactor(step, { kind: "code", code }, site)));
  expect(results.map(reasonOf).sort()).toEqual(["in", "wrong_code", "wrong_code", "wrong_code"]);
});

test("after five wrong codes one waits, also with the right one", async () => {
  const { accountId, secret } = await makeStrongOfficer();
  const step = await beginFor(accountId);
  for (let at = 0; at < 5; at++) await showSecondFactor(step, { kind: "code", code: `00000${at}` }, site);
  const right = await showSecondFactor(step, { kind: "code", code: codeOf(secret) }, site);
  expect(right).toMatchObject({ refused: "too_many_tries", field: "code" });
  const events = await db.auditEvent.findMany({ where: { type: "people.second_factor_refused" } });
  expect(events).toHaveLength(5);
});

test("a recovery code lets in once, however it is typed", async () => {
  const { accountId, codes } = await makeStrongOfficer();
  const [first = ""] = codes;
  const typed = ` ${first.toUpperCase().replaceAll("-", " ")} `;
  const show = async (code: string) =>
    reasonOf(await showSecondFactor(await beginFor(accountId), { kind: "recovery", code }, site));
  expect(await show(typed)).toBe("in");
  expect(await show(first)).toBe("wrong_recovery");
  expect((await factorsOf(accountId)).recoveryCodes).toBe(9);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[2-9a-hjkmnp-z]{4}-[2-9a-hjkmnp-z]{4}-[2-9a-hjkmnp-z]{4}$/);
});

test("signing in gives a new token; the one from before is worth nothing", async () => {
  const { accountId, secret } = await makeStrongOfficer();
  const step = await beginFor(accountId);
  const { token } = (await showSecondFactor(step, { kind: "code", code: codeOf(secret) }, site)) as { token: string };
  expect(token).not.toBe(step.token);
  expect(await actorOf(step.token)).toEqual(visitor);
  expect(await firstStepOf(step.token)).toBeNull();
  await endSession(token);
  expect(await actorOf(token)).toEqual(visitor);
});

test("staff who ask nothing for half an hour, or sign in for eight hours, are out; asking keeps them in", async () => {
  const { accountId } = await makeOfficer(["clerk"]);
  const token = await startSession({ id: accountId, kind: "office" });
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  await db.session.updateMany({ data: { seenAt: ago(29) } });
  expect(await actorOf(token)).toMatchObject({ kind: "officer" });
  const [session] = await db.session.findMany();
  expect(session?.seenAt?.getTime()).toBeGreaterThan(ago(1).getTime());
  await db.session.updateMany({ data: { seenAt: ago(31) } });
  expect(await actorOf(token)).toEqual(visitor);
  await db.session.updateMany({ data: { seenAt: ago(0), expiresAt: ago(0) } });
  expect(await actorOf(token)).toEqual(visitor);
  expect(session && session.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(8 * 60 * 60_000);
});

test("who lost everything gets a new second step from an administrator, and is out everywhere", async () => {
  const { accountId, secret, token } = await makeStrongOfficer();
  const administrator = await makeOfficer(["administrator"]);
  const { accountId: own } = administrator;
  expect(await resetSecondFactor(administrator, own)).toMatchObject({ refused: "not_your_own_factor", field: "loser" });
  expect(await resetSecondFactor(administrator, accountId)).toEqual({ done: true });
  expect(await actorOf(token)).toEqual(visitor);
  expect(await factorsOf(accountId)).toMatchObject({ app: false, recoveryCodes: 0 });
  const step = await beginFor(accountId);
  expect(reasonOf(await showSecondFactor(step, { kind: "code", code: codeOf(secret, 1) }, site))).toBe("wrong_code");
  const fresh = proposeTotp(step.token, step.account.email);
  expect(reasonOf(await setUpSecondFactor(step, codeOf(fresh.secret, -1)))).toBe("in");
});
