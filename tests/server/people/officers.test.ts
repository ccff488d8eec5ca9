import { beforeEach, describe, expect, it, vi } from "vitest";
import { addOfficer } from "#app/modules/people/add-officer.server.ts";
import { beginAdministration } from "#app/modules/people/begin-administration.server.ts";
import { choosePassword } from "#app/modules/people/choose-password.server.ts";
import type { Officer } from "#app/modules/people/core/actor.ts";
import { invitedWith } from "#app/modules/people/invitations.server.ts";
import { inviteOfficer } from "#app/modules/people/invite-officer.server.ts";
import { actorOf, finishFirstStep, firstStepOf, startSession } from "#app/modules/people/sessions.server.ts";
import { signIn } from "#app/modules/people/sign-in.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makeResident } from "#tests/support/factories.ts";
import { refusal, typesDone } from "#tests/support/written.ts";

const email = "collega@lindenveen.example";
const password = "drie losse woorden";
const colleague = { email, displayName: "Nieuwe collega", roles: ["official", "clerk"] } as const;
let administrator: Officer;

beforeEach(async () => {
  administrator = await makeOfficer(["administrator"]);
});

/** The token in the last mail to somebody, as the person reads it. */
async function tokenMailedTo(to: string): Promise<string> {
  const mail = await db.outboxMail.findFirstOrThrow({ where: { to }, orderBy: { id: "desc" } });
  return /\/uitnodiging\/(\S+)/.exec(mail.text)?.[1] ?? "";
}

/** Who the password lets in: past the second factor, which a new colleague sets up then. */
async function actorSigningIn() {
  const step = await firstStepOf(((await signIn({ email, password, from: "192.0.2.1" })) as { token: string }).token);
  return step && actorOf(await finishFirstStep(step));
}

describe("adding an office account", () => {
  it("makes it in its roles, and the mailed link lets the colleague choose a password, once", async () => {
    expect(await addOfficer(administrator, colleague)).toEqual({ done: true });
    const token = await tokenMailedTo(email);
    expect(await invitedWith(token)).toEqual({ email });
    expect(await choosePassword({ token, password })).toEqual({ kind: "office" });
    expect(await actorSigningIn()).toMatchObject({ kind: "officer", roles: ["official", "clerk"] });
    expect(await invitedWith(token)).toBeNull();
    expect(await choosePassword({ token, password: "een ander wachtwoord" })).toEqual({ refused: "invitation_over" });
    expect(await typesDone()).toEqual(["people.officer_added", "people.password_chosen"]);
  });

  it("stores no token, and nobody can sign in before a password is chosen", async () => {
    await addOfficer(administrator, colleague);
    const stored = await db.invitation.findFirstOrThrow();
    expect(Buffer.from(stored.tokenHash).toString("base64url")).not.toBe(await tokenMailedTo(email));
    const account = await db.account.findUniqueOrThrow({ where: { email } });
    expect(account.passwordHash).toMatch(/^\$argon2id\$/);
  });

  it("holds for seven days", async () => {
    await addOfficer(administrator, colleague);
    const token = await tokenMailedTo(email);
    const { expiresAt } = await db.invitation.findFirstOrThrow();
    expect((expiresAt.getTime() - Date.now()) / 86_400_000).toBeCloseTo(7, 2);
    await db.invitation.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await invitedWith(token)).toBeNull();
    expect(await choosePassword({ token, password })).toEqual({ refused: "invitation_over" });
  });

  it("is used once, however often it is sent at the same time", async () => {
    await addOfficer(administrator, colleague);
    const token = await tokenMailedTo(email);
    const results = await Promise.all([1, 2, 3, 4].map((n) => choosePassword({ token, password: `${password} ${n}` })));
    expect(results.filter((result) => "kind" in result)).toHaveLength(1);
  });

  it("refuses an address that has an account, and writes nothing", async () => {
    await makeResident({ email });
    expect(await addOfficer(administrator, colleague)).toMatchObject({ refused: "email_taken", field: "email" });
    expect(await db.outboxMail.count()).toBe(0);
    expect(await typesDone()).toEqual([]);
    expect(await db.auditEvent.findMany()).toMatchObject([
      {
        type: refusal,
        details: { act: "people.add_officer", reason: "email_taken" },
        actorId: administrator.accountId,
      },
    ]);
  });
});

describe("inviting again", () => {
  it("replaces the earlier link; the old password and sessions hold until a new one is chosen", async () => {
    await addOfficer(administrator, colleague);
    const first = await tokenMailedTo(email);
    const { id } = await db.account.findUniqueOrThrow({ where: { email } });
    const session = await startSession({ id, kind: "office" });
    expect(await inviteOfficer(administrator, { accountId: id })).toEqual({ done: true });
    expect(await invitedWith(first)).toBeNull();
    expect(await actorOf(session)).toMatchObject({ kind: "officer" });
    await choosePassword({ token: await tokenMailedTo(email), password });
    expect(await actorOf(session)).toEqual({ kind: "visitor" });
  });

  it("is for colleagues that exist", async () => {
    const resident = await makeResident();
    expect(await inviteOfficer(administrator, { accountId: resident.accountId })).toEqual({
      refused: "residents_are_not_invited",
    });
    expect(await inviteOfficer(administrator, { accountId: 999_999 })).toEqual({ refused: "no_such_account" });
  });
});

describe("beginning the administration from the machine itself", () => {
  it("makes an administrator, answers the link, and leaves an event of the system", async () => {
    const made = await beginAdministration({ email, displayName: "Beheerder" });
    const token = "link" in made ? (made.link.split("/").at(-1) ?? "") : "";
    await choosePassword({ token, password });
    expect(await actorSigningIn()).toMatchObject({ kind: "officer", roles: ["administrator"] });
    expect(await db.auditEvent.findFirst({ orderBy: { id: "asc" } })).toMatchObject({
      type: "people.officer_added",
      role: "system",
      actorId: null,
    });
    expect(await db.outboxMail.count(), "who stands at the machine reads it there").toBe(0);
  });

  it("gives the whole address when the site knows its own", async () => {
    vi.stubEnv("BASE_URL", "https://buurt.example");
    const made = await beginAdministration({ email, displayName: "Beheerder" });
    expect("link" in made && made.link).toMatch(/^https:\/\/buurt\.example\/uitnodiging\/[\w-]{43}$/);
    vi.unstubAllEnvs();
  });

  it("refuses an address that has an account", async () => {
    await makeResident({ email });
    expect(await beginAdministration({ email, displayName: "Beheerder" })).toMatchObject({ refused: "email_taken" });
    expect(await db.account.count({ where: { kind: "office" } })).toBe(1);
  });
});
