import { beforeEach, describe, expect, it, vi } from "vitest";
import { choosePassword } from "#app/modules/people/choose-password.server.ts";
import { invitedWith } from "#app/modules/people/invitations.server.ts";
import { register } from "#app/modules/people/register.server.ts";
import { sendLink } from "#app/modules/people/send-link.server.ts";
import { actorOf, startSession } from "#app/modules/people/sessions.server.ts";
import { signIn } from "#app/modules/people/sign-in.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makeResident, makeWijk } from "#tests/support/factories.ts";

const email = "buur@voorbeeld.example";
const password = "drie losse woorden";
const from = "192.0.2.1";
const asking = { email, back: "", from };

beforeEach(async () => {
  await makeWijk("Noord");
});

async function lastMail(): Promise<{ to: string; text: string; path: string; token: string }> {
  const { to, text } = await db.outboxMail.findFirstOrThrow({ orderBy: { id: "desc" } });
  const [, path = "", token = ""] = /(\/[a-z-]+)\/([\w-]{43})/.exec(text) ?? [];
  return { to, text, path, token };
}

describe("asking for a link", () => {
  it("answers alike whether there is an account or not; only the mail says it", async () => {
    await makeResident({ email });
    const known = await sendLink(asking);
    expect(await lastMail()).toMatchObject({ to: email, path: "/uitnodiging" });
    const unknown = await sendLink({ ...asking, email: "niemand@voorbeeld.example" });
    expect(await lastMail()).toMatchObject({ to: "niemand@voorbeeld.example", path: "/account-maken" });
    expect(unknown).toEqual(known);
    expect(known).toEqual({ shown: null });
  });

  it("lets the owner of the address make an account, once", async () => {
    await sendLink(asking);
    const { token } = await lastMail();
    const answers = { password, displayName: "Buur", birthYear: 1990, wijk: "Noord" };
    expect(await register({ token, ...answers })).toHaveProperty("token");
    expect(await signIn({ email, password, from })).toMatchObject({ next: "done" });
    expect(await register({ token, ...answers })).toEqual({ refused: "invitation_over" });
  });

  it("lets who lost the password choose a new one; sessions with the old one end", async () => {
    const { accountId } = await makeResident({ email });
    const session = await startSession({ id: accountId, kind: "resident" });
    await sendLink(asking);
    expect(await choosePassword({ token: (await lastMail()).token, password })).toEqual({ kind: "resident" });
    expect(await actorOf(session)).toEqual({ kind: "visitor" });
    expect(await signIn({ email, password, from })).toMatchObject({ next: "done" });
    expect(await db.auditEvent.findMany()).toMatchObject([{ type: "people.password_chosen", role: "resident" }]);
  });

  it("lets somebody of the office do so too, who still needs the second step", async () => {
    const { accountId } = await makeOfficer(["clerk"]);
    const { email: address } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
    await sendLink({ ...asking, email: address });
    expect(await choosePassword({ token: (await lastMail()).token, password })).toEqual({ kind: "office" });
    expect(await signIn({ email: address, password, from })).toMatchObject({ next: "second_factor" });
  });

  it("makes no account for who was made one meanwhile", async () => {
    await sendLink(asking);
    const { token } = await lastMail();
    await makeResident({ email });
    const answers = { password, displayName: "Buur", birthYear: 1990, wijk: "Noord" };
    expect(await register({ token, ...answers })).toEqual({ refused: "invitation_over" });
    expect(await invitedWith(token), "nothing was written").toEqual({ email });
  });

  it("carries where to go on, and the mail is shown in the example only", async () => {
    vi.stubEnv("EXAMPLE_MODE", "1");
    const sent = await sendLink({ ...asking, back: "/rondes/een?b=1" });
    vi.unstubAllEnvs();
    expect(sent).toMatchObject({ shown: { to: email } });
    expect((await lastMail()).text).toMatch(/\/account-maken\/[\w-]{43}\?terug=%2Frondes%2Feen%3Fb%3D1\n/);
  });

  it("is done three times a quarter for one address, whether there is an account or not", async () => {
    await makeResident({ email });
    for (const address of [email, "niemand@voorbeeld.example"]) {
      const answers = [];
      for (let at = 0; at < 5; at++) answers.push(await sendLink({ ...asking, email: address }));
      expect(answers.slice(0, 3)).toEqual([{ shown: null }, { shown: null }, { shown: null }]);
      expect(answers.slice(3)).toEqual(
        Array.from({ length: 2 }, () => ({ refused: "too_many_links", field: "email", with: { minutes: 15 } })),
      );
      expect(await db.outboxMail.count({ where: { to: address } })).toBe(3);
    }
  });
});
