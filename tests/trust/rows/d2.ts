import { randomUUID } from "node:crypto";
import type { Party } from "#app/modules/people/core/acts.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { ask, cookieOf } from "../crawl.ts";
import { Checks, type Row } from "../row.ts";

/** What nobody but its owner and those who work on plans may read: it stands in every text that is not public. */
const secret = "GEHEIM";

/**
 * Somebody asks for what is another's: every address that names a plan, with numbers of drafts of others, of other rounds, of
 * nothing and of no sense, as a page and as data; and forms with the numbers and keys of others. Nothing that is not public may
 * be in any answer, nothing may be written, and "not yours" must read the same as "not there".
 */
export const d2: Row = {
  name: "D2",
  promise: "Changing a number or a key in an address or a form shows and does nothing of somebody else's.",
  sizes: { small: 150, full: 5000 },
  saboteurs: {
    "drafts-are-submitted": { size: 250, what: "a draft is stored as handed in" },
    "notes-in-public": { size: 250, what: "an internal note is written into the text of its plan" },
  },
  async run({ size, sabotage, place, say }) {
    const { acts, roles } = await import("#app/modules/people/core/acts.ts");
    const { pages, pageNames, isInRound } = await import("#tests/e2e/pages/table.ts");
    const { seededDraw } = await import("#app/modules/counting/core/random.ts");
    const { fingerprint } = await import("#tests/e2e/support/fingerprint.ts");
    if (sabotage) await place.asOwner(faults[sabotage] ?? "");
    const { rounds, drafts, pairs } = await setScene();
    const staff: readonly Party[] = acts["plan.read_dossier"].by;
    const parties: readonly Party[] = ["visitor", "resident", ...roles.filter((role) => !staff.includes(role))];
    const cookies = new Map<Party, string>();
    for (const party of parties) cookies.set(party, await cookieOf(party));
    const app = await place.startApp();
    const addresses = pageNames.filter(isInRound).map((name) => pages[name].address(":slug"));
    const before = JSON.stringify(await fingerprint());
    const draw = seededDraw("D2");
    const checks = new Checks();
    for (let at = 0; at < size; at++) {
      const round = rounds[draw(rounds.length)] as Round;
      const numbers = [...(drafts.get(round.slug) ?? []), 1, 2, 900 + draw(99), 0, 2_147_483_647];
      const number = numbers[draw(numbers.length)] ?? 1;
      const party = parties[draw(parties.length)] ?? "visitor";
      const cookie = cookies.get(party) ?? "";
      const address = (addresses[draw(addresses.length)] ?? "/").replace(":slug", round.slug);
      const asked = address.replace(/\/1(?=\/|$)/, `/${number}`);
      const where = () => `${asked} as ${party}`;
      const kind = draw(5);
      if (kind < 3) {
        const url = app.url + asked + (kind === 2 ? ".data" : "");
        const page = await ask(url, { cookie });
        const isSafe = page.status < 500 && !page.body.toString().includes(secret);
        const isDraft = drafts.get(round.slug)?.includes(number) ?? false;
        const nothing = isDraft && asked !== address ? await ask(url.replace(`/${number}`, "/987"), { cookie }) : null;
        const same =
          nothing === null || (nothing.status === page.status && plain(nothing.body, 987) === plain(page.body, number));
        checks.check(
          isSafe && same,
          () => `${where()}: ${page.status}, ${isSafe ? "not as if it were not there" : "tells"}`,
        );
      } else {
        const fields = { intent: "withdraw", plan: String(number), mark: "1", key: randomUUID(), answer: "left" };
        const body = new URLSearchParams({ ...fields, pair: pairs[draw(pairs.length)] ?? "", sure: "on" }).toString();
        const headers = { Origin: app.url, "Content-Type": "application/x-www-form-urlencoded" };
        const target = party === "resident" && kind === 4 ? `/rondes/${round.slug}/waardering` : asked;
        // A rating of a public plan is everybody's to give: only keys of others are sent there
        const page = await ask(app.url + target, {
          method: "POST",
          cookie,
          headers,
          body: target === asked ? body : pairOnly(body),
        });
        checks.check(
          page.status < 500 && !page.body.toString().includes(secret),
          () => `POST ${where()}: ${page.status}`,
        );
      }
    }
    const after = JSON.stringify(await fingerprint());
    checks.check(before === after, () => `something of somebody else's was changed`);
    say(`${size} probes as ${parties.length} parties`);
    return checks.outcome;
  },
};

/** Rounds with plans of two residents: public ones, drafts, and what is not public about them; and pairs that were given to one. */
async function setScene(): Promise<{ rounds: Round[]; drafts: Map<string, number[]>; pairs: string[] }> {
  const { makeOfficer, makePlan, makeResident, makeRound } = await import("#tests/support/factories.ts");
  const { valuingRules } = await import("#tests/support/waardering-factories.ts");
  const { issuePair } = await import("#app/modules/waardering/issue-pair.server.ts");
  const { notePlan } = await import("#app/modules/plans/note-plan.server.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const [one, other] = [await makeResident(), await makeResident()];
  const coordinator = await makeOfficer(["coordinator"]);
  const rounds = [
    await makeRound({ kind: "citizens_budget", at: "submission" }),
    await makeRound({ kind: "neighbourhood_plans", at: "screening" }),
    await makeRound({ kind: "neighbourhood_fund", at: "scoring" }),
    await makeRound({ kind: "citizens_budget", at: "valuation", rules: valuingRules({ method: "pairs" }) }),
  ];
  const drafts = new Map<string, number[]>();
  for (const round of rounds) {
    const own: number[] = [];
    for (const author of [one, other]) {
      const state = round.standing.phase === "submission" ? "submitted" : "admitted";
      const open = await makePlan(round, { state, author });
      await db.planSupporter.create({ data: { planId: open.id, name: secret, consent: false } });
      await notePlan(coordinator, round.slug, open.number, { text: `${secret} over dit plan` });
      await db.planReport.create({ data: { planId: open.id, reason: "privacy", text: secret } as never });
      own.push((await makePlan(round, { state: "draft", author, title: `${secret} concept` })).number);
    }
    drafts.set(round.slug, own);
  }
  const slug = rounds.at(-1)?.slug ?? "";
  const pairs = [];
  for (const voter of [await makeResident(), await makeResident()]) {
    const issued = await issuePair(voter, slug);
    if ("pair" in issued) pairs.push(issued.pair);
  }
  return { rounds, drafts, pairs };
}

/** An answer to a pair of somebody else, and nothing that one could do by oneself. */
function pairOnly(body: string): string {
  const fields = new URLSearchParams(body);
  for (const name of ["plan", "mark", "intent", "sure"]) fields.delete(name);
  return fields.toString();
}

/** An answer without what is made anew at every look, and without the number that was asked for. */
function plain(body: Buffer, number: number): string {
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
