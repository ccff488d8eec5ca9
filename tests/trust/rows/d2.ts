import { randomUUID } from "node:crypto";
import type { Party } from "#app/modules/people/core/acts.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { ask, cookieOf, formsOf, mostForms, send, type FormField } from "../crawl.ts";
import { Checks, type Row } from "../row.ts";
import { inFlight } from "../voters.ts";

/** What nobody but its owner and those who work on plans may read: it stands in every text that is not public. */
const secret = "GEHEIM";

/** Fields of forms that name something by its number, id or key. */
const naming = [
  "pair",
  "plan",
  "report",
  "condition",
  "proposal",
  "change",
  "colleague",
  "loser",
  "passkey",
  "parent",
  "handler",
] as const;
type Naming = (typeof naming)[number];
const isNaming = (name: string): name is Naming => naming.some((one) => one === name);

interface Scene {
  readonly rounds: readonly Round[];
  /** Per round the number of the draft of somebody else; plan 1 is the resident's, plan 2 somebody else's. */
  readonly drafts: ReadonlyMap<string, number>;
  /** What stands for something of another round or of another person, per field that names it. */
  readonly others: Readonly<Record<Naming, readonly string[]>>;
}

interface Shown {
  readonly slug: string;
  readonly address: string;
  readonly fields: readonly FormField[];
  /** Who sees it. */
  readonly party: Party;
}

/**
 * Somebody asks for what is another's: every address that names a plan, with numbers of plans and drafts of others, of nothing and of no
 * sense, as a page and as data; and every form that names something, as the page showed it to who may send it, with what it
 * names replaced by something of another person or round, or of nothing. Nothing that is not public may be in any answer,
 * nothing may be written, and a draft that is "not yours" must read the same as "not there".
 */
export const d2: Row = {
  name: "D2",
  promise: "Changing a number or a key in an address or a form shows and does nothing of somebody else's.",
  sizes: { small: 150, full: 5000 },
  saboteurs: {
    "drafts-are-submitted": { size: 250, what: "a draft is stored as handed in" },
    "notes-in-public": { size: 250, what: "an internal note is written into the text of its plan" },
    "owner-not-kept": { size: 250, what: "plans that were handed in are kept as those of one resident" },
  },
  async run({ size, sabotage, place, say }) {
    const { acts, roles } = await import("#app/modules/people/core/acts.ts");
    const { pages, pageNames, isInRound } = await import("#tests/e2e/pages/table.ts");
    const { lookingAs } = await import("#tests/e2e/pages/world.ts");
    const { seededDraw } = await import("#app/modules/counting/core/random.ts");
    const { fingerprint } = await import("#tests/e2e/support/fingerprint.ts");
    const parties: readonly Party[] = ["visitor", "resident", ...roles];
    const cookies = new Map<Party, string>();
    for (const party of parties) cookies.set(party, await cookieOf(party));
    const { actor: resident } = await lookingAs("resident");
    if (sabotage && sabotage !== "owner-not-kept") await place.asOwner(faults[sabotage] ?? "");
    const { rounds, drafts, others } = await setScene(resident);
    const app = await place.startApp();
    // One fault is about forms, and those of one round tell it.
    const looked = sabotage === null ? rounds : sabotage === "owner-not-kept" ? rounds.slice(0, 1) : [];
    // In the small size the forms of those who have most of them: in the first round of all, in each other of two.
    const looks = (party: Party, at: number) =>
      size >= 1000 || (mostForms.includes(party) && (at === 0 || mostForms.indexOf(party) % 3 === at % 3));
    const shown = await formsShown(app.url, looked, cookies, looks);
    if (sabotage === "owner-not-kept" && "accountId" in resident)
      await place.asOwner(`UPDATE "Plan" SET "authorId" = $1 WHERE state <> 'draft'`, [resident.accountId]);
    const addresses = pageNames
      .filter(isInRound)
      .map((name) => pages[name].address(":slug"))
      .filter((address) => /\/1(?=\/|$)/.test(address));
    const before = JSON.stringify(await fingerprint());
    const draw = seededDraw("D2");
    const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T;
    const checks = new Checks();
    // Who works on plans reads what is not public on the page of a public one.
    const reads = (party: Party) => (acts["plan.read_dossier"].by as readonly Party[]).includes(party);
    let byForm = 0;
    let invalid = 0;
    for (let at = 0; at < size; at++) {
      const nothing = String(pick([900 + draw(99), 0, 2_147_483_647, 99_999_999_999]));
      if (shown.length === 0 || draw(2) === 0) {
        const round = pick(rounds);
        const party = pick(parties);
        const draft = drafts.get(round.slug) ?? 0;
        const number = pick([String(draft), String(draft), nothing, "2"]);
        const cookie = cookies.get(party) ?? "";
        const asked = (of: string) =>
          pageOf(pick([".data", "", ""]), numbered(address, of).replace(":slug", round.slug));
        const address = pick(addresses);
        const url = app.url + asked(number);
        const page = await ask(url, { cookie });
        const isSafe = page.status < 500 && (reads(party) || !page.body.toString().includes(secret));
        const other = await ask(url.replace(new RegExp(`/${number}(?=[/.]|$)`), "/987"), { cookie });
        // What is no number of ours at all is not found before anybody asks who it is.
        const same =
          number !== String(draft) ||
          (other.status === page.status && plain(other.body, "987") === plain(page.body, number));
        checks.check(
          isSafe && same,
          () => `${url} as ${party}: ${page.status}, ${isSafe ? "not as if it were not there" : "tells"}`,
        );
      } else {
        const form = pick(shown);
        // Mostly who may send it as it was shown; else anybody.
        const party = draw(4) > 0 ? form.party : pick(parties);
        const names = form.fields.filter(({ name }) => isNaming(name));
        const inAddress = /\/1(?=\/|$)/.test(form.address);
        const swapAddress = inAddress && (names.length === 0 || draw(3) > 0);
        const draft = String(drafts.get(form.slug));
        const isAuthors = /\/(wijzigen|intrekken|samenvoegen)$/.test(form.address);
        const number = pick([draft, draft, nothing, ...(isAuthors ? ["2", "2"] : [])]);
        const fields = form.fields.map(({ name, value }): readonly [string, string] => {
          if (swapAddress || !isNaming(name)) return [name, value];
          const theirs = ["plan", "parent"].includes(name) ? [draft] : others[name];
          return [name, draw(3) > 0 ? pick(theirs.length > 0 ? theirs : [nothing]) : nothing];
        });
        const address = swapAddress ? numbered(form.address, number) : form.address;
        const page = await send(app.url + address, cookies.get(party) ?? "", fields);
        byForm++;
        if (page.status === 400) invalid++;
        checks.check(
          page.status < 500 && (reads(party) || !page.body.toString().includes(secret)),
          () => `POST ${address} as ${party} ${JSON.stringify(fields).slice(0, 200)}: ${page.status}`,
        );
      }
    }
    const after = JSON.stringify(await fingerprint());
    checks.check(before === after, () => `something of somebody else's was changed: ${differing(before, after)}`);
    const named = new Set(shown.flatMap(({ fields }) => fields.map(({ name }) => name).filter(isNaming)));
    const missing = naming.filter((name) => !named.has(name));
    if (!sabotage) checks.check(missing.length === 0, () => `no form names a ${missing.join(", ")}`);
    say(
      `${size} probes as ${parties.length} parties, ${byForm} of them one of ${shown.length} forms, ${invalid} invalid`,
    );
    return checks.outcome;
  },
};

const numbered = (address: string, number: string) => address.replace(/\/1(?=\/|$)/, `/${number}`);
const pageOf = (suffix: string, address: string) => address + suffix;

/** The forms that name something, as the pages show them to whoever sees them, once per form and party. */
async function formsShown(
  site: string,
  rounds: readonly Round[],
  cookies: ReadonlyMap<Party, string>,
  looksAt: (party: Party, round: number) => boolean,
): Promise<Shown[]> {
  const { pages, pageNames, isInRound } = await import("#tests/e2e/pages/table.ts");
  const shown = new Map<string, Shown>();
  const looks = rounds.flatMap(({ slug }, at) => {
    const lookers = [...cookies].filter(([party]) => looksAt(party, at));
    return pageNames
      .filter((one) => isInRound(one) || at === 0)
      .flatMap((name) => lookers.map(([party, cookie]) => ({ slug, own: pages[name].address(slug), party, cookie })));
  });
  const seen: Shown[][] = [];
  await inFlight(4, looks, async ({ slug, own, party, cookie }, at) => {
    const page = await ask(site + own, { cookie });
    if (page.status !== 200) return;
    seen[at] = formsOf(page.body.toString()).map(({ action, fields }) => {
      const address = (action.startsWith("/") ? action : own).split("?")[0] ?? own;
      return { slug, address, fields, party };
    });
  });
  // In the order of the looks, so that the same forms are tried each time.
  for (const form of seen.flat()) {
    const { address, fields } = form;
    const isNamed = /\/1(?=\/|$)/.test(address) || fields.some((field) => isNaming(field.name));
    // To skip a plan or a pair, or to say that somebody wants a pair, writes nothing of anybody else's.
    const harmless = fields.some((field) => ["skip", "again", "begin"].includes(field.name));
    const intent = fields.find((field) => field.name === "intent")?.value;
    const key = `${address} ${intent} ${fields.map((field) => field.name).join(" ")}`;
    if (isNamed && !harmless && !shown.has(key)) shown.set(key, form);
  }
  // The page of pairs shows one only to a session that began.
  const paired = rounds.find(({ rules: { valuation } }) => valuation.method === "pairs")?.slug;
  const fields = Object.entries({ pair: "", answer: "left", key: randomUUID() }).map(([name, value]) => ({
    ...{ name, value, untouched: value, kind: "hidden" as const },
  }));
  const pair = {
    slug: paired ?? "",
    address: `/rondes/${paired ?? ""}/waardering`,
    fields,
    party: "resident" as const,
  };
  return paired === undefined ? [...shown.values()] : [...shown.values(), pair];
}

/** Rounds with plans of the resident and of somebody else: public ones, drafts, and what is not public about them; and all that forms name. */
async function setScene(resident: Actor): Promise<Scene> {
  const { makeOfficer, makePlan, makeResident, makeRound } = await import("#tests/support/factories.ts");
  const { makeConditionalPlan } = await import("#tests/support/plans-factories.ts");
  const { valuingRules } = await import("#tests/support/waardering-factories.ts");
  const { issuePair } = await import("#app/modules/waardering/issue-pair.server.ts");
  const { notePlan } = await import("#app/modules/plans/note-plan.server.ts");
  const { proposeAct } = await import("#app/modules/rounds/propose-act.server.ts");
  const { proposeChange } = await import("#app/modules/rounds/propose-change.server.ts");
  const { RulesSchema } = await import("#app/modules/rounds/rules.ts");
  const { addDays } = await import("#app/modules/rounds/core/dates.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const other = await makeResident();
  const [coordinator, administrator] = [await makeOfficer(["coordinator"]), await makeOfficer(["administrator"])];
  const rounds = [
    await makeRound({ kind: "citizens_budget", at: "submission" }),
    await makeRound({ kind: "neighbourhood_plans", at: "screening" }),
    await makeRound({ kind: "citizens_budget", at: "screening" }),
    await makeRound({ kind: "neighbourhood_fund", at: "scoring" }),
    await makeRound({ kind: "neighbourhood_fund", at: "advice" }),
    await makeRound({ kind: "citizens_budget", at: "valuation", rules: valuingRules({ method: "pairs" }) }),
    await makeRound({ kind: "citizens_budget", at: "valuation" }),
    await makeRound({ kind: "citizens_budget", at: "unopened" }),
  ];
  const drafts = new Map<string, number>();
  const others: Record<Naming, string[]> = {
    ...{ pair: [], plan: [], report: [], condition: [], proposal: [], change: [], parent: [] },
    ...{ colleague: [String(other.accountId)], loser: [String(other.accountId)], passkey: [] },
    // Who proposes sees no plan through.
    handler: [String(other.accountId)],
  };
  for (const round of rounds) {
    const phase = round.standing.phase ?? "submission";
    const state = ["submission", "screening"].includes(phase) ? "submitted" : "admitted";
    for (const author of [resident, other]) {
      // A plan that must still meet something names each of these conditions in a form.
      const isAsked = phase === "screening" && round.kind === "citizens_budget";
      const open = await (isAsked ? makeConditionalPlan(round, 7, { author }) : makePlan(round, { state, author }));
      await db.planSupporter.create({ data: { planId: open.id, name: secret, consent: false } });
      await notePlan(coordinator, round.slug, open.number, { text: `${secret} over dit plan` });
      const report = await db.planReport.create({ data: { planId: open.id, reason: "privacy", text: secret } });
      if (author !== other) continue;
      others.report.push(String(report.id));
      const conditions = await db.condition.findMany({ where: { screening: { planId: open.id } } });
      others.condition.push(...conditions.map((one) => String(one.id)));
    }
    drafts.set(
      round.slug,
      (await makePlan(round, { state: "draft", author: other, title: `${secret} concept` })).number,
    );
    // Two people decide: what waits in this round is another's in all other rounds.
    const kind = round.opened ? ("close_early" as const) : ("open" as const);
    await proposeAct(administrator, round.slug, { kind, reason: "De raad wil het." });
    if (!round.opened) continue;
    const phases = round.calendar.map((dates, at) =>
      at === round.calendar.length - 1 ? { ...dates, endsOn: addDays(dates.endsOn, 1) } : dates,
    );
    const rules = RulesSchema.parse(round.rules);
    await proposeChange(administrator, round.slug, { reason: "De raad wil het.", phases, rules });
  }
  // Of a round of its own that no form belongs to.
  const elsewhere = await makeRound({ kind: "neighbourhood_fund", at: "scoring" });
  await proposeAct(administrator, elsewhere.slug, { kind: "close_early", reason: "De raad wil het." });
  const { id } = await db.roundProposal.findFirstOrThrow({ where: { roundId: elsewhere.id, kind: "close_early" } });
  others.proposal.push(String(id));
  const phases = elsewhere.calendar.map((dates, at) =>
    at === elsewhere.calendar.length - 1 ? { ...dates, endsOn: addDays(dates.endsOn, 1) } : dates,
  );
  const rules = RulesSchema.parse(elsewhere.rules);
  await proposeChange(administrator, elsewhere.slug, { reason: "De raad wil het.", phases, rules });
  const change = await db.ruleChange.findFirstOrThrow({ where: { roundId: elsewhere.id } });
  others.change.push(String(change.id));
  const paired = rounds.find(({ rules: { valuation } }) => valuation.method === "pairs")?.slug ?? "";
  for (const voter of [resident, other, await makeResident()]) {
    const issued = await issuePair(voter, paired);
    if ("pair" in issued && voter !== resident) others.pair.push(issued.pair);
  }
  const { lookingAs } = await import("#tests/e2e/pages/world.ts");
  for (const actor of [(await lookingAs("official")).actor, administrator]) {
    if (!("accountId" in actor)) continue;
    const data = { publicKey: new Uint8Array(), counter: 0, name: "laptop", accountId: actor.accountId };
    const credentialId = `passkey-${actor.accountId}`;
    await db.passkey.create({ data: { ...data, credentialId } });
    if (actor === administrator) others.passkey.push(credentialId);
  }
  return { rounds, drafts, others };
}

function differing(before: string, after: string): string {
  const [one, other] = [JSON.parse(before), JSON.parse(after)] as Record<string, string>[];
  return Object.keys(one ?? {})
    .filter((table) => one?.[table] !== other?.[table])
    .join(", ");
}

/** An answer without what is made anew at every look, and without the number that was asked for. */
function plain(body: Buffer, number: string): string {
  return body
    .toString()
    .replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"/g, "")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "")
    .replaceAll(new RegExp(`(/|%2F)${number}(?!\\d)`, "g"), "/N");
}

const faults: Readonly<Record<string, string>> = {
  "drafts-are-submitted": `
    CREATE FUNCTION handed_in() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.state = 'draft' THEN NEW.state := 'submitted'; END IF; RETURN NEW; END $$;
    CREATE TRIGGER hands_in BEFORE INSERT ON "Plan" FOR EACH ROW EXECUTE FUNCTION handed_in()`,
  "notes-in-public": `
    CREATE FUNCTION told() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN UPDATE "Plan" SET text = text || NEW.text WHERE id = NEW."planId"; RETURN NEW; END $$;
    CREATE TRIGGER tells AFTER INSERT ON "PlanNote" FOR EACH ROW EXECUTE FUNCTION told()`,
};
