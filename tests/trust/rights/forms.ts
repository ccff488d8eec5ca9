import type { Actor } from "#app/modules/people/core/actor.ts";
import type { Party, RoundKind } from "#app/modules/people/core/acts.ts";
import type { Attempt } from "#tests/server/acts/attempts.ts";
import type { Moment } from "#tests/support/factories.ts";
import { knowsUnopened, type Who } from "#tests/support/rights.ts";
import { waitFor } from "../../../scripts/steps/wait.js";
import { ask } from "../crawl.ts";
import { filledIn, hasForm, sendFilled, type Sending } from "../forms.ts";
import { cookieFor, inFlight } from "../voters.ts";
import { allScenes, others, withoutWriting, type Trying } from "./trying.ts";

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
export async function tryCommand(trying: Trying, command: string): Promise<void> {
  const { attempts } = await import("#tests/server/acts/attempts.ts");
  const attempt = attempts.find((one) => one.command === command);
  const [place] = attempt ? await doable(attempt) : [];
  if (attempt && place) await tryForm(trying, attempt, place);
}

/** Every command by its form, or some of them. */
export async function tryForms(trying: Trying, whole: boolean): Promise<void> {
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

/** How a form was sent that has to be refused, and why. */
interface Refusal {
  readonly attempt: Attempt;
  readonly no: string;
  readonly who: Who;
  readonly moment: Moment;
  readonly suffix: string;
}

/** What a refused form answers: to who is not signed in, who may not, who may not now, and of a round that is hidden. */
function isRefusal(status: number, { attempt, no, who, moment, suffix }: Refusal): boolean {
  if (moment === "unopened" && !knowsUnopened(who)) return status === 404;
  // A ballot is filled in first and signed in for then: where nobody votes now, that is said before anybody is asked who it is.
  const votes = attempt.command !== "castBallot" || moment === "valuation";
  if (no === "not_signed_in" && votes) return status === (suffix === ".data" ? 202 : 302);
  return status === 403 || (status === 409 && !no.startsWith("not_your") && !no.startsWith("office_"));
}

async function eventsOfRefusals(): Promise<number> {
  const { db } = await import("#app/platform/db.server.ts");
  return db.auditEvent.count({ where: { type: "people.act_refused" } });
}

type Doable = Awaited<ReturnType<typeof doable>>[number];

/** One form from everybody who may not, then by other methods, and last from who may. Answers that form. */
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
      const noted = await eventsOfRefusals();
      for (const suffix of ["", ".data"]) {
        const { status } = await sendFilled(site, form, own, { suffix, ...pretended });
        checks.check(
          isRefusal(status, { attempt, no, who, moment, suffix }),
          () => `${what}${suffix} as ${who}: ${status} (${no})`,
        );
      }
      const expected = who === "visitor" || who === "resident" ? 0 : 2;
      const left = (await eventsOfRefusals()) - noted;
      checks.check(left === expected, () => `${what} as ${who}: ${left} events of refusals, not ${expected}`);
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
    | Exclude<Party, "visitor">
    | undefined;
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
        checks.check(
          isRefusal(status, { attempt, no, who, moment, suffix }),
          () => `${what}${suffix} as ${who}: ${status} (${no})`,
        );
      });
    });
  }
  return sent;
}
