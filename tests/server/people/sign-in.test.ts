import { expect, test } from "vitest";
import { changePassword } from "#app/modules/people/change-password.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { grantRole } from "#app/modules/people/grant-role.server.ts";
import { register } from "#app/modules/people/register.server.ts";
import {
  actorOf,
  endSession,
  finishFirstStep,
  firstStepOf,
  startFirstStep,
  startSession,
  toActor,
  type FirstStep,
} from "#app/modules/people/sessions.server.ts";
import { signIn } from "#app/modules/people/sign-in.server.ts";
import { db } from "#app/platform/db.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { makeOfficer, makeResident, makeWijk, tokenFor } from "#tests/support/factories.ts";
import { typesDone } from "#tests/support/written.ts";

const answers = { password: "drie losse woorden", displayName: "Buur", birthYear: 1990, wijk: "Noord" };
const registration = { email: "buur@voorbeeld.example", ...answers };
const from = "192.0.2.1";

/** As somebody who opened the link in the mail. */
const registerBuur = async (changes: Partial<typeof answers> = {}) =>
  register({ ...answers, ...changes, token: await tokenFor(registration.email) });

test("somebody who is not born yet, or would be too old to live, gets no account", async () => {
  await makeWijk("Noord");
  const year = new Date().getFullYear();
  for (const birthYear of [1850, 1899, year + 1, 2100])
    expect(await registerBuur({ birthYear })).toEqual({
      refused: "birth_year_unlikely",
      field: "birthYear",
      with: { first: 1900, last: year },
    });
  expect(await db.account.count({ where: { email: registration.email } })).toBe(0);
  expect(await registerBuur({ birthYear: year })).toHaveProperty("token");
});

test("a resident registers, signs in with the password, and signs out", async () => {
  await makeWijk("Noord");
  await registerBuur();
  const signedIn = (await signIn({ ...registration, from })) as { token: string };
  expect(await actorOf(signedIn.token)).toMatchObject({ kind: "resident", name: "Buur", wijk: "Noord" });
  await endSession(signedIn.token);
  expect(await actorOf(signedIn.token)).toEqual({ kind: "visitor" });
});

test("the password is stored as argon2id and the session as a hash", async () => {
  await makeWijk("Noord");
  const { token } = (await registerBuur()) as { token: string };
  const account = await db.account.findFirstOrThrow();
  expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const [session] = await db.session.findMany();
  expect(Buffer.from(session?.tokenHash ?? []).toString("base64url")).not.toBe(token);
});

test("an unknown address and a wrong password get the same answer", async () => {
  await makeWijk("Noord");
  await registerBuur();
  const wrong = await signIn({ ...registration, password: "iets anders", from });
  expect(await signIn({ email: "niemand@voorbeeld.example", password: "iets anders", from })).toEqual(wrong);
  expect(wrong).toMatchObject({ refused: "wrong_credentials" });
});

test("who tries too often waits, whether the account exists or not; from elsewhere it goes on", async () => {
  await makeWijk("Noord");
  await registerBuur();
  for (const email of [registration.email, "niemand@voorbeeld.example"]) {
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, at) => signIn({ email, password: `poging ${at}`, from })),
    );
    const reasons = tries.map((result) => ("refused" in result ? result.refused : "in"));
    expect(reasons.filter((reason) => reason === "wrong_credentials")).toHaveLength(5);
    expect(reasons.filter((reason) => reason === "too_many_tries")).toHaveLength(7);
  }
  expect(await signIn({ ...registration, from })).toMatchObject({ refused: "too_many_tries", with: { minutes: 15 } });
  expect(await signIn({ ...registration, from: "198.51.100.7" })).toMatchObject({ next: "done" });
});

test("a password that changes while it is being checked lets nobody in, by one step or by two", async () => {
  await makeWijk("Noord");
  await registerBuur();
  const [old, other] = [await hashPassword(registration.password), await hashPassword("een ander woord")];
  const { accountId } = await makeOfficer(["clerk"]);
  const office = await db.account.update({ where: { id: accountId }, data: { passwordHash: old } });
  const passwordAgain = { current: registration.password, password: "weer een ander woord" };
  const entrances = [
    () => signIn({ ...registration, from }),
    () => signIn({ email: office.email, password: registration.password, from }),
    (step: FirstStep) => finishFirstStep(step),
    () => changePassword(toActor({ ...office, wijk: null, roles: [{ role: "clerk" }] }), passwordAgain),
  ];
  for (const enter of entrances) {
    await db.account.updateMany({ data: { passwordHash: old } });
    const step = await firstStepOf(await startFirstStep(accountId));
    if (!step) throw new Error("there is no first step");
    const entering = await db.$transaction(async (tx) => {
      await tx.account.updateMany({ data: { passwordHash: other } });
      await tx.session.deleteMany();
      const under = { way: enter(step) };
      await Promise.race([under.way, somebodyWaits()]);
      return under;
    });
    expect(await entering.way).toSatisfy((result) => result === null || isRefused(result));
    expect(await db.session.count()).toBe(0);
    expect(new Set((await db.account.findMany()).map(({ passwordHash }) => passwordHash))).toEqual(new Set([other]));
  }
});

/** Until somebody waits for what a transaction holds. */
async function somebodyWaits(): Promise<void> {
  for (let look = 0; look < 250; look++) {
    const [waiting] = await db.$queryRaw<{ many: number }[]>`
      SELECT count(*)::int AS many FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (waiting?.many) return;
    await new Promise((again) => setTimeout(again, 20));
  }
}

test("a resident's session tells no time of day, in the table either", async () => {
  const resident = await makeResident();
  await startSession({ id: resident.accountId, kind: "resident" });
  const [session] = await db.session.findMany();
  expect(session?.expiresAt.toISOString()).toMatch(/T00:00:00.000Z$/);
  expect(session?.seenAt).toBeNull();
  const precise = db.session.updateMany({ data: { expiresAt: new Date() } });
  await expect(precise).rejects.toThrow("holds no time of day");
});

test("a link makes one account; a wijk that is unknown takes nothing, and the link still works", async () => {
  await makeWijk("Noord");
  const token = await tokenFor(registration.email);
  expect(await register({ ...answers, token, wijk: "Nergens" })).toMatchObject({ refused: "unknown_wijk" });
  const made = await Promise.all([1, 2, 3, 4].map(() => register({ ...answers, token })));
  expect(made.filter((result) => "token" in result)).toHaveLength(1);
  expect(made.filter((result) => "refused" in result && result.refused === "invitation_over")).toHaveLength(3);
  expect(await db.account.count()).toBe(1);
  expect(await db.auditEvent.count()).toBe(1);
});

test("an administrator gives a role to an office account; its sessions end", async () => {
  const [administrator, colleague] = [await makeOfficer(["administrator"]), await makeOfficer([])];
  const token = await startSession({ id: colleague.accountId, kind: "office" });
  await grantRole(administrator, { accountId: colleague.accountId, role: "clerk", granted: true });
  expect(await actorOf(token)).toEqual({ kind: "visitor" });
  const again = await startSession({ id: colleague.accountId, kind: "office" });
  expect(await actorOf(again)).toMatchObject({ kind: "officer", roles: ["clerk"] });
  await grantRole(administrator, { accountId: colleague.accountId, role: "clerk", granted: false });
  expect(await db.roleGrant.count({ where: { accountId: colleague.accountId } })).toBe(0);
  const events = await db.auditEvent.findMany({ orderBy: { id: "asc" } });
  expect(events.map(({ type }) => type)).toEqual(["people.role_granted", "people.role_revoked"]);
});

test("nobody grants the own role, a resident holds none, and others may not grant", async () => {
  const [administrator, clerk, resident] = [
    await makeOfficer(["administrator"]),
    await makeOfficer(["clerk"]),
    await makeResident(),
  ];
  const grant = (accountId: number) => ({ accountId, role: "clerk", granted: true }) as const;
  expect(await grantRole(administrator, grant(administrator.accountId))).toMatchObject({
    refused: "not_your_own_role",
  });
  expect(await grantRole(administrator, grant(resident.accountId))).toMatchObject({
    refused: "residents_hold_no_role",
  });
  expect(await grantRole(administrator, grant(999_999))).toMatchObject({ refused: "no_such_account" });
  expect(await grantRole(clerk, grant(administrator.accountId))).toMatchObject({ refused: "not_your_role" });
  expect(await grantRole({ kind: "visitor" }, grant(clerk.accountId))).toMatchObject({ refused: "not_signed_in" });
  expect(await typesDone()).toEqual([]);
});
