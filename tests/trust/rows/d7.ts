import { randomUUID } from "node:crypto";
import type { Party } from "#app/modules/people/core/acts.ts";
import { withClient } from "../../../scripts/database/connection.js";
import { ask, cookieOf, send, type Page } from "../crawl.ts";
import { Checks, type Row } from "../row.ts";

/**
 * Two worlds with the same people, plans, keys and days; in one the first plans are loved, in the other the last ones. Before
 * close every page of every party must be the same to the byte in both. What a page makes anew at every look (its nonce, the
 * key of a form) is the only thing taken out.
 */
export const d7: Row = {
  name: "D7",
  promise: "Before close nothing that anybody can see depends on how the plans are valued.",
  sizes: { small: 12, full: 200 },
  saboteurs: {
    "public-score": { size: 12, what: "a score is kept in a public column of the plan" },
    "supporters-by-score": { size: 12, what: "a plan that is loved gets a supporter on its page" },
  },
  async run({ size, sabotage, place, say }) {
    const { roles } = await import("#app/modules/people/core/acts.ts");
    const { pages, pageNames } = await import("#tests/e2e/pages/table.ts");
    const { makePlan, makeRound, makeResident, makeWijk } = await import("#tests/support/factories.ts");
    const { valuingRules } = await import("#tests/support/waardering-factories.ts");
    await makeWijk("Noord");
    const rounds = [
      await makeRound({ kind: "citizens_budget", at: "valuation" }),
      await makeRound({ kind: "citizens_budget", at: "valuation", rules: valuingRules({ method: "pairs" }) }),
    ];
    for (const round of rounds)
      for (let at = 0; at < 6; at++) await makePlan(round, { state: "admitted", wijken: ["Noord"] });
    const voters = [];
    for (let at = 0; at < size; at++) voters.push(await makeResident());
    // What everybody sees is enough to see a leak that was made on purpose.
    const some: readonly Party[] = ["visitor", "resident", "administrator"];
    const everybody: readonly Party[] = size < 100 ? some : ["visitor", "resident", ...roles];
    const parties: readonly Party[] = sabotage ? ["visitor"] : everybody;
    const cookies = new Map<Party, string>();
    for (const party of parties) cookies.set(party, await cookieOf(party));

    const other = await place.copy();
    const votes = await votesOf(
      rounds.map(({ id }) => id),
      voters.map(({ personRef }) => personRef),
    );
    if (sabotage)
      for (const url of [place.ownerUrl, other.ownerUrl])
        await withClient(url, (client) => client.query(faults[sabotage] ?? ""));
    await castAll(place.ownerUrl, votes, 1);
    await castAll(other.ownerUrl, votes, -1);
    const [one, two] = [await place.startApp(), await other.startApp()];

    const checks = new Checks();
    for (const party of parties) {
      let cookie = cookies.get(party) ?? "";
      for (const { slug } of rounds)
        for (const name of [...pageNames, "/rondes/:slug/uitslag.csv" as const]) {
          const address = name in pages ? pages[name as keyof typeof pages].address(slug) : name.replace(":slug", slug);
          for (const suffix of ["", ".data"]) {
            const url = address === "/" && suffix ? "/_root.data" : address + suffix;
            const both = () => Promise.all([ask(one.url + url, { cookie }), ask(two.url + url, { cookie })]);
            let [here, there] = await both();
            // What a visitor is given to remember (the order of the plans) must be the same in both worlds.
            const known = cookie;
            cookie = withGiven(cookie, here);
            if (cookie !== known) [here, there] = await both();
            const same = seen(here, one.url) === seen(there, two.url);
            checks.check(same, () => `${url} as ${party}: ${difference(seen(here, one.url), seen(there, two.url))}`);
          }
        }
      for (const { slug } of rounds) {
        const address = `/werk/rondes/${slug}/dossier.zip`;
        const [here, there] = await Promise.all([one, two].map(({ url }) => send(url + address, cookie)));
        const same = here && there && seen(here, one.url) === seen(there, two.url);
        checks.check(same === true, () => `${address} as ${party}: ${here?.status}, ${there?.status}`);
      }
    }
    say(`${checks.asked} pages in two worlds of ${size} voters`);
    return checks.outcome;
  },
};

interface Vote {
  readonly roundId: number;
  readonly voterRef: Buffer;
  readonly keys: readonly string[];
}

async function votesOf(roundIds: readonly number[], personRefs: readonly string[]): Promise<Vote[]> {
  const { voterRef } = await import("#app/modules/waardering/voter.server.ts");
  return roundIds.flatMap((roundId) =>
    personRefs.map((personRef) => ({
      roundId,
      voterRef: Buffer.from(voterRef(roundId, personRef)),
      keys: Array.from({ length: 12 }, () => randomUUID()),
    })),
  );
}

/** Values every plan, or six pairs: `sign` says which half is loved. As the owner, through the tables that the site adds to. */
async function castAll(ownerUrl: string, votes: readonly Vote[], sign: 1 | -1): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows: plans } = await client.query<{ id: number; roundId: number; number: number; method: string }>(`
      SELECT p.id, p."roundId", p.number, r.document #>> '{valuation,method}' AS method
      FROM "Plan" p JOIN "RulesVersion" r ON r."roundId" = p."roundId" ORDER BY p.id`);
    for (const { roundId, voterRef, keys } of votes) {
      const own = plans.filter((plan) => plan.roundId === roundId);
      for (const [at, plan] of own.entries()) {
        const loved = at < own.length / 2 === (sign === 1);
        if (plan.method === "pairs") {
          const against = own[(at + 1) % own.length];
          await client.query(
            `INSERT INTO "IssuedPair" (id, "roundId", "voterRef", "leftId", "rightId") VALUES ($1, $2, $3, $4, $5)`,
            [keys[at], roundId, voterRef, plan.id, against?.id],
          );
          await client.query(`INSERT INTO "Comparison" ("pairId", "roundId", answer, idem) VALUES ($1, $2, $3, $4)`, [
            keys[at],
            roundId,
            loved ? "left" : "right",
            keys[at + 6],
          ]);
        } else
          await client.query(
            `INSERT INTO "Rating" (id, "roundId", "voterRef", "planId", value, sequence, idem) VALUES ($1, $2, $3, $4, $5, 1, $6)`,
            [keys[at], roundId, voterRef, plan.id, loved ? 1 : -1, keys[at + 6]],
          );
      }
    }
  });
}

const faults: Readonly<Record<string, string>> = {
  "public-score": `
    CREATE FUNCTION keep_score() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN UPDATE "Plan" SET summary = summary || CASE WHEN NEW.value > 0 THEN '+' ELSE '' END WHERE id = NEW."planId"; RETURN NEW; END $$;
    CREATE TRIGGER keep_score AFTER INSERT ON "Rating" FOR EACH ROW EXECUTE FUNCTION keep_score()`,
  "supporters-by-score": `
    CREATE FUNCTION keep_supporters() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO "PlanSupporter" ("planId", name, consent) SELECT NEW."planId", 'Voorstander', true WHERE NEW.value > 0; RETURN NEW; END $$;
    CREATE TRIGGER keep_supporters AFTER INSERT ON "Rating" FOR EACH ROW EXECUTE FUNCTION keep_supporters()`,
};

/** The cookies one has, with those that the answer gave. */
function withGiven(cookie: string, { headers }: Page): string {
  const given = (headers["set-cookie"] ?? "").split(/,(?=[^;,]+=)/).map((line) => line.split(";")[0]?.trim() ?? "");
  const all = new Map([...cookie.split("; "), ...given].filter(Boolean).map((pair) => [pair.split("=")[0], pair]));
  return [...all.values()].join("; ");
}

/** What a passkey has to sign is drawn anew at every look. */
const challenge = /(challenge|sealed)\\*"(?::|,| value=)\\*"[\w-]{20,}/g;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** All that a browser gets, but for what is made anew at every look and the address of the server. */
function seen({ status, headers, body }: Page, site: string): string {
  const { date: _date, "keep-alive": _keep, "set-cookie": _cookie, ...others } = headers;
  const nonce = /'nonce-([^']+)'/.exec(others["content-security-policy"] ?? "")?.[1] ?? "no nonce";
  const isText = /text|json|script/.test(others["content-type"] ?? "");
  const text = isText ? body.toString() : body.toString("latin1");
  return [String(status), JSON.stringify(others), text]
    .join("\n")
    .replaceAll(nonce, "")
    .replaceAll(site, "")
    .replaceAll(challenge, "")
    .replaceAll(uuid, "");
}

function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return `…${one.slice(Math.max(0, at - 60), at + 40)}… / …${other.slice(at, at + 40)}…`.replaceAll("\n", " ");
}
