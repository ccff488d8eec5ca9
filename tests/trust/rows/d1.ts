import { connect } from "node:net";
import type { Party, Role, RoundKind } from "#app/modules/people/core/acts.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import type { PageName, Place, World } from "#tests/e2e/pages/table.ts";
import type { Attempt } from "#tests/server/acts/attempts.ts";
import type { Moment } from "#tests/support/factories.ts";
import type { Who } from "#tests/support/rights.ts";
import { waitFor } from "../../../scripts/steps/wait.js";
import { ask, builtRoutes, cookieOf } from "../crawl.ts";
import { asBrowser, filledIn, hasForm, origin, sendFilled, type Sending } from "../forms.ts";
import { Checks, type Outcome, type Place as Stage, type Row, type Trial } from "../row.ts";
import { cookieFor, inFlight } from "../voters.ts";

/** Files, forms without a page and answers for machines: they have a table of their own, below. */
const noPages = new Set([
  "/health",
  "/uitloggen",
  // Whoever has the link is the one invited; there is no role to it.
  "/account-maken/:token",
  "/uitnodiging/:token",
  "/*",
  "/aangemeld-blijven",
  "/balie/klaar",
  "/beheer/rondes/:roundSlug/register/stemcodes.csv",
  "/account/gegevens.json",
  "/rondes/:roundSlug/uitslag.csv",
  "/werk/rondes/:roundSlug/dossier.zip",
]);

/** Pages that need more than the worlds of this trial have: a step before it, or a plan of the office's own. */
const needsMore = new Set<string>([
  "/inloggen/tweede-stap",
  "/inloggen/tweede-stap/instellen",
  "/account-maken/:token",
  "/uitnodiging/:token",
  "/rondes/:slug/plannen/1/wijzigen",
  "/rondes/:slug/plannen/1/intrekken",
]);

/** An address with every part that changes called the same. */
const shapeOf = (address: string) => address.replaceAll(/\/(:\w+|1)(?=\/|$)/g, "/:part");

/** The address of the same as script asks for it. */
const asData = (address: string) => `${address === "/" ? "/_root" : address}.data`;
/** As data a page says in its body where it sends somebody on to. */
const statusAsData = (status: number) => (status === 302 ? 202 : status);

/** A public page that is the same for everybody, to compare with. */
const plainPage = "/privacy";

/**
 * What is expected comes from docs/who-may-do-what.md, never from the product's own table of acts.
 *
 * Every page as everybody at every moment of every kind of round: as a page, as the data that script asks for, as a head alone, and
 * as data of some of its routes only. Every command by a form that is filled in right, from everybody who may not at that moment, by
 * other methods too; then from who may, so that it is seen to be right. Every file and answer for machines. And sessions of people
 * whose role was taken away. Every route of the built product is in the table.
 */
export const d1: Row = {
  name: "D1",
  promise: "Roles see and do only what the table of acts says, on every address, in every phase.",
  sizes: { small: 1, full: 99 },
  together: true,
  saboteurs: {
    "one-act-more": { size: 1, what: "the executive may read the log too, by one word in the table of acts" },
    "an-act-for-longer": { size: 1, what: "a round may be set up after its opening too, by one word in that table" },
    "commands-do-not-ask": { size: 1, what: "commands do not ask the table of acts" },
    "other-methods": { size: 1, what: "forms are taken by other methods than POST" },
    "result-at-once": { size: 1, what: "the file of the result is there before two people released it" },
    "frame-tells": { size: 1, what: "what all pages share tells of the page that is refused" },
    "roles-remembered": { size: 1, what: "who somebody is, is looked up once for a session" },
  },
  async run(trial) {
    return trial.sabotage === null ? wholeTrial(trial) : faultsSeen(trial);
  },
};

async function wholeTrial({ size, place, say }: Trial): Promise<Outcome> {
  const checks = new Checks();
  const whole = size > 1;
  await checkAudiences(checks);
  const app = await place.startApp({ BASE_URL: origin });
  const trying = { site: app.url, checks, say, cookies: await cookiesOfAll() };
  const scenes = await allScenes();
  const some = whole ? scenes : scenes.filter((_, at) => at % 5 === 0);
  await tryPages(trying, await placesOf(some, whole ? 1 : 47), whole);
  await tryFiles(trying, whole ? scenes : scenes.slice(0, 2));
  await tryForms(trying, whole);
  await tryRetired(trying, place, whole ? undefined : ["clerk"]);
  return checks.outcome;
}

/** What a part of the trial goes on. */
interface Trying extends Pick<Trial, "say"> {
  readonly site: string;
  readonly checks: Checks;
  readonly cookies: ReadonlyMap<Who, string>;
}

async function cookiesOfAll(): Promise<ReadonlyMap<Who, string>> {
  const { parties } = await import("#tests/support/rights.ts");
  const { makeOfficer } = await import("#tests/support/factories.ts");
  const cookies = new Map<Who, string>();
  for (const party of parties) cookies.set(party, await cookieOf(party));
  cookies.set("former", await cookieFor({ id: (await makeOfficer([])).accountId, kind: "office" }));
  return cookies;
}

/** Every kind of round at every moment that it has; where people value, with a register too. */
async function allScenes(): Promise<readonly Place[]> {
  const { phaseOrder } = await import("#app/modules/rounds/core/phases.ts");
  const apart: readonly Moment[] = ["unopened", "before", "between", "after"];
  return (Object.keys(phaseOrder) as RoundKind[]).flatMap((kind) =>
    [...phaseOrder[kind], ...apart].flatMap((moment) =>
      (kind === "citizens_budget" ? [false, true] : [false]).map((register) => ({ kind, moment, register })),
    ),
  );
}

/** Whom an address says it is for are those who see it at some moment, and nobody else; and every address has a page or is known. */
async function checkAudiences(checks: Checks): Promise<void> {
  const { isFor, pages: declared } = await import("#app/routes.ts");
  const { pageNames, statusOf } = await import("#tests/e2e/pages/table.ts");
  const { parties } = await import("#tests/support/rights.ts");
  const shapes = new Set(pageNames.map(shapeOf));
  const audiences = new Map(declared.map(({ path, audience }) => [shapeOf(`/${path}`), audience]));
  for (const { address } of await builtRoutes()) {
    if (address === "/") continue;
    checks.check(noPages.has(address) || shapes.has(shapeOf(address)), () => `${address} is not in the table of pages`);
    checks.check(audiences.has(shapeOf(address)), () => `${address} does not say for whom it is`);
  }
  const scenes = await allScenes();
  for (const name of pageNames) {
    const audience = audiences.get(shapeOf(name)) ?? "public";
    for (const party of parties) {
      const sees = scenes.some((scene) => statusOf(name, party, scene) === 200);
      const said = isFor(audience, party);
      const what = `${name} is for ${audience}, and ${party} ${sees ? "sees" : "never sees"} it`;
      checks.check(said === sees || (said && needsMore.has(name)), () => what);
    }
  }
}

interface Look extends Place {
  readonly name: PageName;
  readonly who: Who;
}

/** Every page in these scenes as everybody, or one in so many; pages that are about no round once. */
async function placesOf(scenes: readonly Place[], every: number): Promise<readonly Look[]> {
  const { pageNames, isInRound } = await import("#tests/e2e/pages/table.ts");
  const { parties } = await import("#tests/support/rights.ts");
  const all = scenes.flatMap((scene, at) =>
    pageNames
      .filter((name) => isInRound(name) || at === 0)
      .flatMap((name) => [...parties, "former" as const].map((who) => ({ ...scene, name, who }))),
  );
  return all.filter((_, at) => at % every === 0);
}

/** Runs something that must not write anything. */
async function withoutWriting(checks: Checks, what: string, run: () => Promise<void>): Promise<void> {
  const { fingerprint } = await import("#tests/e2e/support/fingerprint.ts");
  const before = JSON.stringify(await fingerprint());
  await run();
  const after = JSON.stringify(await fingerprint());
  checks.check(before === after, () => `${what}: something was written`);
}

/**
 * Each look as a page and as data, as a head alone, and of what is refused four partial answers; when not `all`, one in three as a
 * head and one of the four, by lot.
 */
async function tryPages({ site, checks, say, cookies }: Trying, looks: readonly Look[], all = false): Promise<void> {
  const { pages, statusOf } = await import("#tests/e2e/pages/table.ts");
  const { worldOf } = await import("#tests/e2e/pages/world.ts");
  const { seededDraw } = await import("#app/modules/counting/core/random.ts");
  const routes = new Map((await builtRoutes()).map(({ id, address }) => [shapeOf(address), id]));
  const draw = seededDraw("D1");
  const worlds = new Map<string, World>();
  for (const { kind, moment, register } of looks) {
    const world = await worldOf(kind, moment, register);
    worlds.set(JSON.stringify([kind, moment, register]), world);
  }
  const shared = new Map<Who, Buffer>();
  for (const [who, cookie] of cookies)
    shared.set(who, (await ask(`${site}${asData(plainPage)}?_routes=root`, { cookie })).body);
  const nothing = (await ask(`${site}${asData(plainPage)}?_routes=`)).body;
  await withoutWriting(checks, "looking", async () => {
    await inFlight(4, looks, async ({ kind, moment, register, name, who }) => {
      const turn = draw(12);
      const slug = worlds.get(JSON.stringify([kind, moment, register]))?.round.slug ?? "";
      const address = pages[name].address(slug);
      const cookie = cookies.get(who) ?? "";
      const expected = statusOf(name, who, { kind, moment, register: register === true });
      const judge = (status: number, right: number, how: string) =>
        checks.check(status === right, () => `${how} ${address} ${kind} ${moment} ${who}: ${status}, not ${right}`);
      judge((await ask(site + address, { cookie })).status, expected, "GET");
      judge((await ask(site + asData(address), { cookie })).status, statusAsData(expected), ".data of");
      if (all || turn % 3 === 0) {
        const head = await headOf(site + address, cookie);
        judge(head.status, expected, "HEAD");
        checks.check(head.behind === 0, () => `HEAD ${address} as ${who}: ${head.behind} bytes behind the head`);
      }
      if (expected === 200) return;
      // Whoever may not look asks for some routes of the page alone.
      const leaf = routes.get(shapeOf(name)) ?? "";
      const ways = [
        { of: address, only: leaf, status: statusAsData(expected), body: null },
        { of: address, only: "root", status: 200, body: shared.get(who) },
        { of: address, only: "", status: 200, body: nothing },
        { of: plainPage, only: leaf, status: 200, body: nothing },
      ];
      for (const { of, only, status, body } of all ? ways : ways.filter((_, at) => at === turn % ways.length)) {
        const part = await ask(`${site}${asData(of)}?_routes=${encodeURIComponent(only)}`, { cookie });
        judge(part.status, status, `only ${only} of ${of} for`);
        if (body) checks.check(part.body.equals(body), () => `only ${only} of ${of} tells ${who} of ${address}`);
      }
    });
  });
  say(`${looks.length} places`);
}

/** Methods by which the site takes nothing. */
const others = ["PUT", "PATCH", "DELETE"];

/** The status of an answer to HEAD, and how many bytes came behind its head: read from the connection itself. */
function headOf(url: string, cookie: string): Promise<{ status: number; behind: number }> {
  const path = new URL(url);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(path.port), path.hostname, () => {
      const asking = [`HEAD ${path.pathname}${path.search} HTTP/1.1`, `Host: ${path.host}`, "Connection: close"];
      socket.write([...asking, ...(cookie ? [`Cookie: ${cookie}`] : []), "", ""].join("\r\n"));
    });
    socket.on("data", (part) => parts.push(part));
    socket.on("error", reject);
    socket.on("end", () => {
      const all = Buffer.concat(parts).toString("latin1");
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(all)?.[1] ?? 0);
      resolve({ status, behind: all.length - (all.indexOf("\r\n\r\n") + 4) });
    });
  });
}

interface Answer {
  readonly address: string;
  /** What looking answers, and what a form without a field. */
  readonly get: (who: Who, place: FileScene) => number;
  readonly post?: (who: Who, place: FileScene) => number;
}

/** A scene in which the result may still wait for two people. */
interface FileScene extends Place {
  readonly released: boolean;
}

/** Files, forms without a page and answers for machines, by the table of rights and by what stands in their code. */
async function answers(): Promise<readonly Answer[]> {
  const { whyNever, whyNotAt } = await import("#tests/support/rights.ts");
  const refusedBy = (no: string | null, otherwise: number) =>
    no === null ? otherwise : no === "not_signed_in" ? 302 : 403;
  const isOffice = (who: Who) => who !== "visitor" && who !== "resident";
  const isHidden = (who: Who, { moment }: Place) => moment === "unopened" && !isOffice(who);
  const result = (who: Who, { kind, moment, released }: FileScene) => {
    const isCounted = whyNotAt("round.release", "clerk", kind, moment) === null;
    return isCounted && (released || whyNotAt("round.release", who, kind, moment) === null) ? 200 : 404;
  };
  return [
    { address: "/health", get: () => 200 },
    { address: "/account/gegevens.json", get: (who) => refusedBy(whyNever("people.download_own", who), 200) },
    { address: "/rondes/:slug/uitslag.csv", get: (who, at) => (isHidden(who, at) ? 404 : result(who, at)) },
    {
      address: "/beheer/rondes/:slug/register/stemcodes.csv",
      get: () => 404,
      // There are no codes: who may fetch them hears that they are gone.
      post: (who, at) =>
        isHidden(who, at) ? 404 : refusedBy(whyNotAt("waardering.import_register", who, at.kind, at.moment), 410),
    },
    {
      address: "/werk/rondes/:slug/dossier.zip",
      get: () => 404,
      post: (who, { kind, moment }) => refusedBy(whyNotAt("raad.export", who, kind, moment), 200),
    },
    { address: "/uitloggen", get: () => 302 },
    { address: "/aangemeld-blijven", get: () => 302, post: (who) => (isOffice(who) ? 204 : 401) },
    { address: "/balie/klaar", get: () => 302, post: () => 303 },
    { address: "/bestaat-niet", get: () => 404, post: () => 404 },
  ];
}

/** Files and answers for machines in these scenes, or one of them; and that of a result that waits. */
async function tryFiles(
  { site, checks, say, cookies }: Trying,
  scenes: readonly Place[],
  only?: string,
): Promise<void> {
  const { worldOf } = await import("#tests/e2e/pages/world.ts");
  const { makeRound } = await import("#tests/support/factories.ts");
  const rounds: (FileScene & Pick<World, "round">)[] = [
    {
      ...{ kind: "citizens_budget", moment: "advice", released: false },
      round: await makeRound({ kind: "citizens_budget", at: "advice", released: false }),
    },
  ];
  for (const { kind, moment, register } of scenes)
    rounds.push({ ...(await worldOf(kind, moment, register)), released: true });
  const all = (await answers()).filter(({ address }) => only === undefined || address === only);
  const form = { ...asBrowser, "Content-Type": "application/x-www-form-urlencoded" };
  const asked = rounds.flatMap((at, turn) =>
    all
      .filter(({ address }) => turn === 0 || address.includes(":slug"))
      .flatMap((answer) => [...cookies].map(([who, cookie]) => ({ at, answer, who, cookie }))),
  );
  const allowed: (() => Promise<void>)[] = [];
  await withoutWriting(checks, "files", async () => {
    await inFlight(4, asked, async ({ at, answer: { address, get, post }, who, cookie }, turn) => {
      const url = site + address.replace(":slug", at.round.slug);
      const judge = (how: string, status: number, right: number) =>
        checks.check(
          status === right,
          () => `${how} ${address} in ${at.kind} at ${at.moment} as ${who}: ${status}, not ${right}`,
        );
      const right = get(who, at);
      judge("GET", (await ask(url, { cookie })).status, right);
      const head = await headOf(url, cookie);
      judge("HEAD", head.status, right);
      checks.check(head.behind === 0, () => `HEAD ${address} as ${who}: ${head.behind} bytes behind the head`);
      const method = others[turn % others.length] ?? "PUT";
      judge(method, (await ask(url, { method, cookie, headers: form, body: "" })).status, 405);
      if (!post) return;
      const send = async () =>
        judge("POST", (await ask(url, { method: "POST", cookie, headers: form, body: "" })).status, post(who, at));
      if (post(who, at) !== 200) await send();
      // Who may take a file leaves an event, so that comes afterwards; a register makes no other file.
      else if (!at.register) allowed.push(send);
    });
  });
  for (const send of allowed) await send();
  say(`${asked.length} files and answers for machines`);
}

/** Somebody of a party who is nobody else. */
async function somebody(party: Exclude<Party, "visitor">): Promise<{ actor: Actor; cookie: string }> {
  const { makeOfficer, makeResident } = await import("#tests/support/factories.ts");
  const actor = party === "resident" ? await makeResident() : await makeOfficer([party]);
  const cookie = await cookieFor({ id: actor.accountId, kind: party === "resident" ? "resident" : "office" });
  return { actor, cookie };
}

/** Where an act can be done by a command, and by whom: the first moment of each kind of round. */
async function doable({ act, besides = () => null }: Attempt) {
  const { isOutside, parties, whyNotAt } = await import("#tests/support/rights.ts");
  const scenes = await allScenes();
  const found = new Map<RoundKind, { kind: RoundKind; moment: Moment; party: Exclude<Party, "visitor"> }>();
  for (const { kind, moment } of scenes)
    for (const party of parties) {
      if (party === "visitor" || found.has(kind) || (isOutside(act) && found.size > 0)) continue;
      if (whyNotAt(act, party, kind, moment) === null && besides({ party, moment }) === null)
        found.set(kind, { kind, moment, party });
    }
  return [...found.values()];
}

const named = ({ act, command, how }: Attempt) => [command, act, how].filter(Boolean).join(", ");

/** One command, at the first moment at which it can be given. */
async function tryCommand(trying: Trying, command: string): Promise<void> {
  const { attempts } = await import("#tests/server/acts/attempts.ts");
  const attempt = attempts.find((one) => one.command === command);
  const [place] = attempt ? await doable(attempt) : [];
  if (attempt && place) await tryForm(trying, attempt, place);
}

/** Every command by its form, or some of them. */
async function tryForms(trying: Trying, whole: boolean): Promise<void> {
  const { attempts } = await import("#tests/server/acts/attempts.ts");
  const { isOutside } = await import("#tests/support/rights.ts");
  const given = attempts.filter(hasForm);
  const some = whole ? given : given.filter((_, at) => at % 12 === 0);
  let done = 0;
  let more = 0;
  for (const attempt of some) {
    const places = await doable(attempt);
    const sent = new Map<RoundKind, Sent>();
    for (const place of whole ? places : places.slice(0, 1)) {
      sent.set(place.kind, { form: await tryForm(trying, attempt, place), moment: place.moment });
      done++;
    }
    if (whole && !isOutside(attempt.act)) more += await tryElsewhere(trying, attempt, sent);
  }
  trying.say(`${done} forms of ${some.length} commands, and ${more} at every other moment from who may not then`);
}

/** What a refused form answers: to who is not signed in, who may not, who may not now, and of a round that is hidden. */
function isRefusal(status: number, no: string, who: Who, moment: Moment, suffix: string): boolean {
  if (moment === "unopened" && (who === "visitor" || who === "resident") && status === 404) return true;
  if (no === "not_signed_in") return status === (suffix === ".data" ? 202 : 302);
  return status === 403 || (status === 409 && !no.startsWith("not_your") && !no.startsWith("office_"));
}

type Doable = Awaited<ReturnType<typeof doable>>[number];

/**
 * One form from everybody who may not, then by other methods, and last from who may: but no key is destroyed, because other trials
 * have rounds with the same number. Answers that form.
 */
async function tryForm({ site, checks, cookies }: Trying, attempt: Attempt, { kind, moment, party }: Doable) {
  const { freshRound, nowhere, eventsOf } = await import("#tests/server/acts/attempts.ts");
  const { whyNotAt } = await import("#tests/support/rights.ts");
  const { fingerprint } = await import("#tests/e2e/support/fingerprint.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const { act, silent = false } = attempt;
  const { actor, cookie } = await somebody(party);
  const round = await freshRound(attempt, kind, moment);
  const target = { ...nowhere, ...(await attempt.prepare?.(round, actor)) };
  const form = await filledIn(site, attempt, { act, round, target }, { cookie });
  const what = `${named(attempt)} in ${kind} at ${moment}`;
  await withoutWriting(checks, what, async () => {
    for (const [at, [who, own]] of [...cookies].entries()) {
      const no = whyNotAt(act, who, kind, moment);
      if (no === null) continue;
      // What asks for another method, in a field or in the head, is no other method.
      const pretended = at % 2 === 0 ? { headers: { "X-HTTP-Method-Override": "GET" } } : {};
      for (const suffix of ["", ".data"]) {
        const { status } = await sendFilled(site, form, own, { suffix, ...pretended });
        checks.check(isRefusal(status, no, who, moment, suffix), () => `${what}${suffix} as ${who}: ${status} (${no})`);
      }
    }
    for (const method of others) {
      const headers = { "X-HTTP-Method-Override": "POST", "X-HTTP-Method": "POST", "X-Method-Override": "POST" };
      const { status } = await sendFilled(site, form, cookie, { method, headers });
      checks.check(status === 405, () => `${what} by ${method}: ${status}`);
    }
    for (const method of ["GET", "HEAD"]) {
      const url = `${site}${form.address}?_method=POST&${form.type.startsWith("multipart") ? "" : form.body}`;
      const { status } = await ask(url, { method, cookie, headers: { "X-HTTP-Method-Override": "POST" } });
      checks.check(status < 500, () => `${what} by ${method}: ${status}`);
    }
  });
  if (act === "round.destroy_key" && attempt.how === "approved") return form;
  const last = (await db.auditEvent.aggregate({ _max: { id: true } }))._max.id ?? 0;
  const before = JSON.stringify(await fingerprint());
  const { status, body } = await sendFilled(site, form, cookie, {});
  const events = () => db.auditEvent.findMany({ where: { id: { gt: last } } });
  // A list is read in behind the request.
  const isBehind = attempt.command === "importRegister";
  if (isBehind) await waitFor(10, async () => (await events()).length > 0);
  const found = await events();
  const left = [...new Set(found.map(({ type }) => type))].toSorted().join();
  const right = silent ? JSON.stringify(await fingerprint()) !== before : left === eventsOf(attempt).join();
  checks.check(status < 400 && right, () => `${what} as ${party}, who may: ${status} ${left} ${problemIn(body)}`);
  return form;
}

/** What a page says is wrong with a form. */
const problemIn = (body: Buffer) => /<div[^>]*role="alert"[\s\S]{0,400}/.exec(body.toString())?.[0] ?? "";

/** A form that was sent, and when. */
interface Sent {
  readonly form: Sending;
  readonly moment: Moment;
}

/** The form of a command in every kind of round at every other moment, from everybody who may not do the act then. */
async function tryElsewhere(
  { site, checks, cookies }: Trying,
  attempt: Attempt,
  before: ReadonlyMap<RoundKind, Sent>,
): Promise<number> {
  const { freshRound, nowhere } = await import("#tests/server/acts/attempts.ts");
  const { parties, whyNever, whyNotAt } = await import("#tests/support/rights.ts");
  const { act } = attempt;
  const by = parties.find((party) => party !== "visitor" && whyNever(act, party) === null) as
    Exclude<Party, "visitor"> | undefined;
  let sent = 0;
  if (!by) return sent;
  for (const { kind, moment, register } of await allScenes()) {
    if (register || before.get(kind)?.moment === moment) continue;
    const { actor } = await somebody(by);
    const round = await freshRound(attempt, kind, moment);
    // Where what it is done on cannot be there at such a moment, it is done on what is not there.
    const there = await attempt.prepare?.(round, actor).catch(() => ({}));
    const like = before.get(kind)?.form;
    const form = await filledIn(site, attempt, { act, round, target: { ...nowhere, ...there } }, like ? { like } : {});
    const what = `${named(attempt)} in ${kind} at ${moment}`;
    await withoutWriting(checks, what, async () => {
      await inFlight(4, [...cookies], async ([who, own], at) => {
        const no = whyNotAt(act, who, kind, moment);
        if (no === null) return;
        const suffix = at % 2 === 0 ? "" : ".data";
        const { status } = await sendFilled(site, form, own, { suffix });
        sent++;
        checks.check(isRefusal(status, no, who, moment, suffix), () => `${what}${suffix} as ${who}: ${status} (${no})`);
      });
    });
  }
  return sent;
}

/** How a role goes: by the command, which ends every session; or under a session that stays. */
const takings = [
  { how: "by the command", others: [], status: 302 },
  { how: "by the command, of two", others: ["council_member"], status: 302 },
  { how: "in the database", others: [], status: 403 },
] as const;

/** Somebody had a role, and a session that was open when it was taken away. */
async function tryRetired({ site, checks, say }: Trying, place: Stage, some?: readonly Role[]): Promise<void> {
  const { pages, pageNames, statusOf } = await import("#tests/e2e/pages/table.ts");
  const { worldOf } = await import("#tests/e2e/pages/world.ts");
  const { grantRole } = await import("#app/modules/people/grant-role.server.ts");
  const { roles } = await import("#app/modules/people/core/acts.ts");
  const { makeOfficer } = await import("#tests/support/factories.ts");
  const administrator = await makeOfficer(["administrator"]);
  const world = await worldOf("citizens_budget", "screening");
  let tried = 0;
  for (const role of some ?? roles)
    for (const { how, others, status: expected } of takings) {
      const officer = await makeOfficer([role, ...others.filter((other) => other !== role)]);
      const { accountId } = officer;
      const cookie = await cookieFor({ id: accountId, kind: "office" });
      const addresses = pageNames
        .filter((name) => statusOf(name, role, world) === 200 && statusOf(name, "former", world) === 403)
        .map((name) => pages[name].address(world.round.slug));
      const form = await formOfRole(site, role, { actor: officer, cookie });
      for (const address of addresses) {
        const { status } = await ask(site + address, { cookie });
        checks.check(status === 200, () => `${address} as ${role}: ${status}`);
      }
      if (expected === 302) await grantRole(administrator, { accountId, role, granted: false });
      else await place.asOwner(`DELETE FROM "RoleGrant" WHERE "accountId" = $1`, [accountId]);
      const judge = (address: string, status: number, right: number) => {
        tried++;
        checks.check(
          status === right,
          () => `${address} as who was ${role}, taken away ${how}: ${status}, not ${right}`,
        );
      };
      await withoutWriting(checks, `who was ${role}`, async () => {
        for (const address of addresses) {
          judge(address, (await ask(site + address, { cookie })).status, expected);
          judge(`${address}.data`, (await ask(site + asData(address), { cookie })).status, statusAsData(expected));
        }
        if (form) judge(`POST ${form.address}`, (await sendFilled(site, form, cookie)).status, expected);
      });
    }
  say(`${tried} requests of who had a role before`);
}

/** A form that somebody may send in this role and nobody without one, filled in; null for a role without any. */
async function formOfRole(
  site: string,
  role: Role,
  { actor, cookie }: { readonly actor: Actor; readonly cookie: string },
): Promise<Sending | null> {
  const { attempts, freshRound, nowhere } = await import("#tests/server/acts/attempts.ts");
  const { isOutside, whyNever, whyNotAt } = await import("#tests/support/rights.ts");
  const attempt = attempts.find(
    (one) =>
      hasForm(one) &&
      !one.besides &&
      !isOutside(one.act) &&
      whyNever(one.act, role) === null &&
      whyNever(one.act, "visitor") !== null,
  );
  const scenes = await allScenes();
  const scene = attempt && scenes.find(({ kind, moment }) => whyNotAt(attempt.act, role, kind, moment) === null);
  if (!attempt || !scene) return null;
  const round = await freshRound(attempt, scene.kind, scene.moment);
  const target = { ...nowhere, ...(await attempt.prepare?.(round, actor)) };
  return filledIn(site, attempt, { act: attempt.act, round, target }, { cookie });
}

interface Fault {
  /** Part of the address of the file that is changed, what stands there once (a pattern) and what comes instead. */
  readonly line: readonly [file: string, was: string, becomes: string];
  /** What is tried of it. */
  readonly look: (trying: Trying, place: Stage) => Promise<void>;
  /** How the check begins that must not hold then: no other fault makes that one fail. */
  readonly misses: string;
}

const build = "/build/server/assets/server-build-";
const log = { kind: "citizens_budget", moment: "preparation", name: "/beheer/logboek" } as const;

/** One line each, all in one site: each is looked for where no other one shows. */
const faults: Readonly<Record<string, Fault>> = {
  "one-act-more": {
    line: [build, `"audit.read": permission\\(\\{ by: \\[`, `$&"executive", `],
    look: (trying) => tryPages(trying, [{ ...log, who: "executive" }]),
    misses: "GET /beheer/logboek",
  },
  "an-act-for-longer": {
    line: [build, `("round.configure": permission\\(.*when: )"before_opening"`, `$1"always"`],
    look: (trying) => tryPages(trying, [{ ...log, name: "/beheer/rondes/:slug", who: "administrator" }]),
    misses: "GET /beheer/rondes/",
  },
  "commands-do-not-ask": {
    line: [build, "function whyNotDo\\([^)]*\\) \\{", "$& return null;"],
    look: (trying) => tryCommand(trying, "notePlan"),
    misses: "notePlan, plan.note in neighbourhood_plans at preparation: something was written",
  },
  "other-methods": {
    line: ["/scripts/web/origin.js", `request.method !== "POST"`, `request.method === "TRACE"`],
    look: (trying) => tryFiles(trying, [], "/aangemeld-blijven"),
    misses: "PUT /aangemeld-blijven",
  },
  "result-at-once": {
    line: [build, "const mayLook = ", "$&true || "],
    look: (trying) => tryFiles(trying, [], "/rondes/:slug/uitslag.csv"),
    misses: "GET /rondes/:slug/uitslag.csv",
  },
  "frame-tells": {
    line: [build, "municipality: env.municipality,\\s+exampleMode", "told: request.url, $&"],
    look: (trying) => tryPages(trying, Array<Look>(12).fill({ ...log, who: "resident" })),
    misses: "only root of /beheer/logboek",
  },
  "roles-remembered": {
    line: [
      build,
      "async function actorOf\\(token\\) \\{",
      `const remembered = new Map();
      async function actorOf(token) {
        if (!remembered.has(token)) remembered.set(token, await lookedUp(token));
        return remembered.get(token);
      }
      async function lookedUp(token) {`,
    ],
    look: (trying, place) => tryRetired(trying, place, ["official"]),
    misses: "/werk/rondes/",
  },
};

const changing = `--import ${new URL("../changed-build.js", import.meta.url).href}`;

/** The site with all these lines changed, looked at as a site without them is: which of them are seen. */
async function faultsSeen({ place, say }: Trial): Promise<Outcome> {
  const app = await place.startApp({
    ...{ BASE_URL: origin, NODE_OPTIONS: changing },
    CHANGED_LINES: JSON.stringify(Object.values(faults).map(({ line }) => line)),
  });
  const cookies = await cookiesOfAll();
  const seen: string[] = [];
  for (const [name, { look, misses }] of Object.entries(faults)) {
    const checks = new Checks(1000);
    await look({ site: app.url, checks, say: () => undefined, cookies }, place);
    if (checks.missed.some((one) => one.startsWith(misses))) seen.push(name);
    else say(`${name} was not seen: ${checks.missed.join("; ")}`);
  }
  const many = Object.keys(faults).length;
  return { asked: many, found: many - seen.length, seen };
}
