import { randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { decode } from "turbo-stream";
import type { Role } from "#app/modules/people/core/acts.ts";
import { ask, type Page } from "../crawl.ts";
import { Checks, type Place, type Row, type Trial } from "../row.ts";
import { sendForm } from "../voters.ts";

/** How often one code is shown again, and how many sessions somebody has. */
const replays = 10;
const sessionsEach = 2;

/**
 * No page of the office opens for who showed a password alone, in no kind of round, as a page, as data or with a form, and nothing is
 * done; a session that somebody planted in a browser is not that of who signs in there; a code that was used opens nothing again; and every session of
 * somebody ends when the password or a role of theirs changes, the one of the first step when the second is done.
 */
export const d10: Row = {
  name: "D10",
  promise:
    "Staff are in only with two factors, each code works once, and a changed password or role ends every session.",
  sizes: { small: 6, full: 200 },
  saboteurs: {
    "one-factor": { size: 2, what: "the session of a password alone is taken for a whole one" },
    "code-again": { size: 4, what: "the step of the last code is not kept" },
    "sessions-stay": { size: 4, what: "sessions are not taken away" },
  },
  async run({ size, sabotage, place, say }) {
    if (sabotage) await place.asOwner(faults[sabotage] ?? "");
    const checks = new Checks();
    // A seeded fault is looked for where it is.
    if (sabotage === null || sabotage === "one-factor") await tryPages(place, size >= 100, { checks, say });
    if (sabotage !== "one-factor") for (let at = 0; at < size; at++) await trySomebody(at, checks);
    say(`${size} accounts with ${replays} codes shown again`);
    return checks.outcome;
  },
};

/** Every page of the office for who showed a password alone, in one kind of round or in all. */
async function tryPages(
  place: Place,
  inAllKinds: boolean,
  { checks, say }: Pick<Trial, "say"> & { readonly checks: Checks },
): Promise<void> {
  const { roles } = await import("#app/modules/people/core/acts.ts");
  const { isInRound, pages, pageNames, statusOf } = await import("#tests/e2e/pages/table.ts");
  const { lookingAs, worldOf } = await import("#tests/e2e/pages/world.ts");
  const { startFirstStep } = await import("#app/modules/people/sessions.server.ts");
  const { sessionHeader } = await import("#app/http.server.ts");
  const worlds = [await worldOf("citizens_budget", "valuation")];
  if (inAllKinds) {
    worlds.push(await worldOf("neighbourhood_fund", "scoring"));
    worlds.push(await worldOf("neighbourhood_plans", "screening"));
  }
  const app = await place.startApp();

  let closed = 0;
  for (const role of roles) await lookingAs(role);
  const [last] = await place.asOwner<{ id: number }>(`SELECT coalesce(max(id), 0)::int AS id FROM "AuditEvent"`);
  for (const role of roles) {
    const { actor } = await lookingAs(role);
    if (actor.kind !== "officer") throw new Error(`${role} is no office account`);
    const cookie = (await sessionHeader(await startFirstStep(actor.accountId))).split(";")[0] ?? "";
    for (const [at, world] of worlds.entries()) {
      for (const [name, isOfRound] of files) {
        if (at > 0 && !isOfRound) continue;
        const url = app.url + name.replace(":slug", world.round.slug);
        const page = await ask(url, { cookie, ...form, headers: { ...form.headers, Origin: app.url } });
        closed++;
        const isClosed = sendsToSignIn(page) || (page.status >= 400 && page.status < 500);
        checks.check(isClosed, () => `${name} as ${role} with a password alone: ${page.status}`);
      }
      for (const name of pageNames) {
        if (at > 0 && !isInRound(name)) continue;
        if (statusOf(name, "visitor", world) === 200 || statusOf(name, role, world) !== 200) continue;
        const address = app.url + pages[name].address(world.round.slug);
        for (const [url, asking] of [
          [address, {}],
          [`${address}.data`, {}],
          [address, { ...form, headers: { ...form.headers, Origin: app.url } }],
        ] as const) {
          const page = await ask(url, { cookie, ...asking });
          closed++;
          const isClosed = url.endsWith(".data") ? await tellsOnlyToSignIn(page) : sendsToSignIn(page);
          const isRefused = "body" in asking && page.status >= 400 && page.status < 500;
          checks.check(
            isClosed || isRefused,
            () =>
              `${url.slice(app.url.length)} of ${world.round.kind} as ${role} with a password alone: ${page.status}`,
          );
        }
      }
    }
  }
  const [done] = await place.asOwner<{ many: number }>(`SELECT count(*)::int AS many FROM "AuditEvent" WHERE id > $1`, [
    last?.id ?? 0,
  ]);
  checks.check(done?.many === 0, () => `${done?.many} events with a password alone`);
  await plantSession(app.url, checks);
  say(`${closed} pages of the office with a password alone`);
}

const isSignIn = (address: unknown) => typeof address === "string" && /^\/inloggen(\?|$)/.test(address);

const sendsToSignIn = ({ status, headers }: Page) =>
  [301, 302, 303, 307].includes(status) && isSignIn(headers["location"]);

/**
 * Whether a page as data says where to sign in and nothing else: one redirect, no data of any loader beside it. Read by the
 * decoder of the framework, which reads nothing less than the whole of it.
 */
async function tellsOnlyToSignIn({ status, body }: Page): Promise<boolean> {
  if (status !== 202) return false;
  const plugins = [(type: string, told: unknown) => type === "SingleFetchRedirect" && { value: { [onlyThis]: told } }];
  const { value, done } = await decode(new Blob([new Uint8Array(body)]).stream(), { plugins });
  await done;
  const told = (value as { readonly [onlyThis]?: { readonly redirect?: unknown } } | null)?.[onlyThis];
  return told !== undefined && isSignIn(told.redirect);
}

/** Where the decoder puts a redirect: a name that no loader can send. */
const onlyThis = Symbol("redirect");

/** What the office takes away or keeps going with a form, where there is no page; and whether each round has one. */
const files: readonly (readonly [address: string, isOfRound: boolean])[] = [
  ["/werk/rondes/:slug/dossier.zip", true],
  ["/beheer/rondes/:slug/register/stemcodes.csv", true],
  ["/aangemeld-blijven", false],
];

/** A form without a field. */
const form = { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded" }, body: "" };

/** Somebody signs in, by a password and by both steps, in a browser with a session that another one knows. */
async function plantSession(url: string, checks: Checks): Promise<void> {
  const { db } = await import("#app/platform/db.server.ts");
  const { hashPassword } = await import("#app/platform/password.server.ts");
  const { makeOfficer, makeResident } = await import("#tests/support/factories.ts");
  const { actorOf, firstStepOf } = await import("#app/modules/people/sessions.server.ts");
  const { sessionHeader } = await import("#app/http.server.ts");
  for (const { accountId } of [await makeResident(), await makeOfficer(["clerk"])]) {
    const password = randomUUID();
    const data = { passwordHash: await hashPassword(password) };
    const { email } = await db.account.update({ where: { id: accountId }, data });
    const planted = randomUUID() + randomUUID();
    const cookie = (await sessionHeader(planted)).split(";")[0] ?? "";
    const answer = await sendForm(`${url}/inloggen`, cookie, { email, password, terug: "" });
    const given = answer.cookie !== "" && answer.cookie !== cookie;
    checks.check(answer.status === 303 && given, () => `signing in keeps a planted session: ${answer.status}`);
    const known = (await actorOf(planted)).kind !== "visitor" || (await firstStepOf(planted)) !== null;
    checks.check(!known, () => `a planted session became that of account ${accountId}`);
  }
}

async function trySomebody(at: number, checks: Checks): Promise<void> {
  const { makeOfficer } = await import("#tests/support/factories.ts");
  const { actorOf, firstStepOf, startFirstStep, startSession } = await import("#app/modules/people/sessions.server.ts");
  const { setUpSecondFactor } = await import("#app/modules/people/second-factor.server.ts");
  const { proposeTotp, takeTotp } = await import("#app/modules/people/totp.server.ts");
  const officer = await makeOfficer(["clerk"]);
  const { accountId } = officer;
  const token = await startFirstStep(accountId);
  const step = await firstStepOf(token);
  if (!step) {
    checks.check(false, () => `account ${accountId} has no first step`);
    return;
  }
  const secret = Secret.fromBase32(proposeTotp(token, step.account.email).secret.replaceAll(" ", ""));
  const code = (steps: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
  const done = await setUpSecondFactor(step, code(-1));
  const whole = "token" in done ? done.token : "";
  checks.check(whole !== "" && whole !== token, () => `account ${accountId} keeps the token of its first step`);
  checks.check((await firstStepOf(token)) === null, () => `account ${accountId}: the first step goes on`);

  const next = code(0);
  const shown: boolean[] = [];
  for (let again = 0; again <= replays; again++) shown.push(await takeTotp(accountId, next));
  checks.check(
    shown.filter(Boolean).length === 1,
    () => `account ${accountId}: one code opened ${shown.filter(Boolean).length} times`,
  );

  const tokens = [whole];
  for (let more = 1; more < sessionsEach; more++) tokens.push(await startSession({ id: accountId, kind: "office" }));
  for (const one of tokens)
    checks.check((await actorOf(one)).kind === "officer", () => `account ${accountId}: a session did not work before`);
  await change(at, officer);
  for (const one of tokens)
    checks.check((await actorOf(one)).kind === "visitor", () => `account ${accountId}: a session outlived its change`);
}

/** By turns: another password, a role given, a role taken, the second factor taken away. */
async function change(
  at: number,
  officer: { accountId: number; kind: "officer"; name: string; roles: readonly Role[] },
) {
  const { db } = await import("#app/platform/db.server.ts");
  const { hashPassword } = await import("#app/platform/password.server.ts");
  const { makeOfficer } = await import("#tests/support/factories.ts");
  const { changePassword } = await import("#app/modules/people/change-password.server.ts");
  const { grantRole } = await import("#app/modules/people/grant-role.server.ts");
  const { resetSecondFactor } = await import("#app/modules/people/keep-second-factor.server.ts");
  const { accountId } = officer;
  if (at % 4 === 0) {
    const current = randomUUID();
    await db.account.update({ where: { id: accountId }, data: { passwordHash: await hashPassword(current) } });
    await changePassword(officer, { current, password: randomUUID() });
    return;
  }
  const administrator = await makeOfficer(["administrator"]);
  if (at % 4 === 1) await grantRole(administrator, { accountId, role: "official", granted: true });
  else if (at % 4 === 2) await grantRole(administrator, { accountId, role: "clerk", granted: false });
  else await resetSecondFactor(administrator, accountId);
}

const faults: Readonly<Record<string, string>> = {
  "one-factor": `
    CREATE FUNCTION whole_at_once() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN NEW."isFirstStep" := false; RETURN NEW; END $$;
    CREATE TRIGGER whole BEFORE INSERT ON "Session" FOR EACH ROW EXECUTE FUNCTION whole_at_once()`,
  "code-again": `
    CREATE FUNCTION step_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN NEW."lastStep" := OLD."lastStep"; RETURN NEW; END $$;
    CREATE TRIGGER forgets BEFORE UPDATE ON "Totp" FOR EACH ROW EXECUTE FUNCTION step_forgotten()`,
  "sessions-stay": `
    CREATE FUNCTION stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
    CREATE TRIGGER stays BEFORE DELETE ON "Session" FOR EACH ROW WHEN (NOT OLD."isFirstStep") EXECUTE FUNCTION stays()`,
};
