import { randomUUID } from "node:crypto";
import type { Party } from "#app/modules/people/core/acts.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { withClient } from "../../../scripts/database/connection.js";
import { ask, cookieOf, send, type Page } from "../crawl.ts";
import { Checks, type Row } from "../row.ts";
import { cookieFor } from "../voters.ts";

/**
 * Two worlds with the same people, plans, keys and days; in one the first plans are loved, in the other the last ones. Before
 * close every page of every party must be the same to the byte in both, and so must the list of plans in every order, for every
 * filter and search. One who looks voted: the same in both worlds, so that all that is theirs is the same too. What a page makes
 * anew at every look (its nonce, the key of a form) is the only thing taken out.
 */
export const d7: Row = {
  name: "D7",
  promise: "Before close nothing that anybody can see depends on how the plans are valued.",
  sizes: { small: 12, full: 200 },
  together: true,
  saboteurs: {
    "public-score": { size: 12, what: "a score is kept in a public column of the plan" },
    "supporters-by-score": { size: 12, what: "a plan that is loved gets a supporter on its page" },
    "found-by-score": { size: 12, what: "the search of the list finds what is loved, by a word that no page shows" },
    "next-by-score": { size: 12, what: "who values gets to see the plans first that others do not love" },
  },
  async run({ size, sabotage, place, say }) {
    const { roles } = await import("#app/modules/people/core/acts.ts");
    const { planStates } = await import("#app/modules/plans/core/lifecycle.ts");
    const { pages, pageNames, isInRound } = await import("#tests/e2e/pages/table.ts");
    const { makePlan, makeRound, makeResident, makeWijk } = await import("#tests/support/factories.ts");
    const { valuingRules } = await import("#tests/support/waardering-factories.ts");
    await makeWijk("Noord");
    const names = sabotage ? Object.keys(faults) : ["score", "pairs", "ballot"];
    const rounds: Round[] = [];
    for (const name of names) {
      const rules = name === "pairs" ? valuingRules({ method: "pairs" }) : {};
      const kind = name === "ballot" ? "neighbourhood_fund" : "citizens_budget";
      const round = await makeRound({ kind, at: "valuation", rules });
      rounds.push(round);
      for (let at = 0; at < 6; at++)
        await makePlan(round, {
          state: "admitted",
          effect: at % 3 === 2 ? "saving" : "cost",
          wijken: at % 2 === 0 ? ["Noord"] : [],
        });
    }
    const voters = [];
    for (let at = 0; at < size; at++) voters.push(await makeResident());
    const [looker] = voters;
    if (!looker) throw new Error("nobody votes");
    const isSmall = size < 100;
    // Who voted sees what any resident sees; what everybody sees is enough to see a leak that was made on purpose.
    const others: readonly Party[] = isSmall ? ["administrator"] : ["resident", ...roles];
    const cookies = new Map<string, string>([
      ["visitor", ""],
      ["one who voted", await cookieFor({ id: looker.accountId, kind: "resident" })],
    ]);
    if (!sabotage) for (const party of others) cookies.set(party, await cookieOf(party));
    // Chance chooses what somebody is shown: of so many one at least would be shown another plan or pair.
    const newcomers = new Set(Array.from({ length: 10 }, (_, at) => `newcomer ${at}`));
    for (const newcomer of newcomers) {
      const { accountId: id } = await makeResident();
      cookies.set(newcomer, await cookieFor({ id, kind: "resident" }));
    }

    const other = await place.copy();
    const votes = await votesOf(
      rounds.map(({ id }) => id),
      voters.map(({ personRef }) => personRef),
    );
    if (sabotage)
      for (const url of [place.ownerUrl, other.ownerUrl])
        await withClient(url, async (client) => {
          for (const [at, fault] of Object.values(faults).entries())
            await client.query(fault(`WHEN (NEW."roundId" = ${rounds[at]?.id})`));
        });
    await castAll(place.ownerUrl, votes, 1);
    await castAll(other.ownerUrl, votes, -1);
    const [one, two] = [await place.startApp(), await other.startApp()];

    const shown = isSmall ? ["admitted", "not_admitted"] : planStates.filter((state) => state !== "draft");
    const filters = [
      ...["volgorde=nummer", "p=2", "soort=kost", "soort=bespaart", "wijk=Noord", "wijk=hele-stad"],
      ...shown.map((state) => `stand=${state}`),
      ...(rounds[0]?.rules.themes ?? []).slice(0, isSmall ? 1 : undefined).map((theme) => `onderwerp=${theme}`),
      ...["zoek=plan", "zoek=geliefd", "zoek=plan&soort=kost&volgorde=nummer"],
    ];
    const checks = new Checks();
    const caught = new Set<string>();
    for (const [party, own] of cookies) {
      let cookie = own;
      const compare = async (at: number, address: string, asking = ask): Promise<void> => {
        const both = async () => {
          const [here, there] = await Promise.all([one, two].map(({ url }) => asking(url + address, { cookie })));
          if (!here || !there) throw new Error("one of the worlds does not answer");
          return [here, there] as const;
        };
        let [here, there] = await both();
        // What a visitor is given to remember (the order of the plans) must be the same in both worlds.
        const known = cookie;
        cookie = withGiven(cookie, here);
        if (cookie !== known) [here, there] = await both();
        const [is, should] = [seen(here, one.url), seen(there, two.url)];
        checks.check(is === should, () => `${address} as ${party}: ${difference(is, should)}`);
        if (is !== should) caught.add(names[at] ?? "");
      };
      for (const [at, { slug }] of rounds.entries()) {
        if (newcomers.has(party)) {
          for (const suffix of ["", ".data"])
            await compare(at, `${pages["/rondes/:slug/waardering"].address(slug)}${suffix}`);
          continue;
        }
        const list = pages["/rondes/:slug/plannen"].address(slug);
        const addresses = pageNames
          .filter((name) => isInRound(name) || (at === 0 && !sabotage))
          // In the small size of a fund what residents see of its vote.
          .filter((name) => !isSmall || names[at] !== "ballot" || /waardering|stemming/.test(name))
          .map((name) => pages[name].address(slug))
          .concat(files.map((file) => `/rondes/${slug}/${file}`))
          .concat(at === 0 && !sabotage ? "/account/gegevens.json" : []);
        for (const suffix of sabotage || (isSmall && party !== "one who voted") ? [""] : ["", ".data"]) {
          for (const address of addresses)
            await compare(at, address === "/" && suffix ? "/_root.data" : address + suffix);
          for (const filter of filters) await compare(at, `${list}${suffix}?${filter}`);
        }
        if (!sabotage)
          await compare(at, `/werk/rondes/${slug}/dossier.zip`, (url, asking) => send(url, asking?.cookie ?? ""));
      }
    }
    say(`${checks.asked} pages in two worlds of ${size} voters`);
    return sabotage ? { ...checks.outcome, seen: [...caught] } : checks.outcome;
  },
};

const files = ["uitslag.csv", "telling.json", "telling.csv", "stemming.csv", "stemming.json", "stemming.pb"];

interface Vote {
  readonly roundId: number;
  readonly voterRef: Buffer;
  readonly keys: readonly string[];
  /** Of who looks: every other plan, and the same in both worlds. */
  readonly isSame: boolean;
}

async function votesOf(roundIds: readonly number[], personRefs: readonly string[]): Promise<Vote[]> {
  const { voterRef } = await import("#app/modules/waardering/voter.server.ts");
  return roundIds.flatMap((roundId) =>
    personRefs.map((personRef, at) => ({
      roundId,
      voterRef: Buffer.from(voterRef(roundId, personRef)),
      keys: Array.from({ length: 12 }, () => randomUUID()),
      isSame: at === 0,
    })),
  );
}

/**
 * Values every plan (by marks, or on a ballot), or six pairs: `sign` says which half is loved, by all but who looks. In the weeks before today, so that what is
 * shown goes by it. As the owner, through the tables that the site adds to.
 */
async function castAll(ownerUrl: string, votes: readonly Vote[], sign: 1 | -1): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows: plans } = await client.query<{ id: number; roundId: number; fund: boolean; method: string }>(`
      SELECT p.id, p."roundId", round.kind = 'neighbourhood_fund' AS fund, r.document #>> '{valuation,method}' AS method
      FROM "Plan" p JOIN "RulesVersion" r ON r."roundId" = p."roundId" JOIN "Round" round ON round.id = p."roundId"
      ORDER BY p.id`);
    for (const [nth, { roundId, voterRef, keys, isSame }] of votes.entries()) {
      const daysAgo = 1 + (nth % 20);
      const own = plans.filter((plan) => plan.roundId === roundId);
      for (const [at, plan] of own.entries()) {
        if (isSame && at % 2 === 1) continue;
        const loved = isSame || at < own.length / 2 === (sign === 1);
        if (plan.method === "pairs") {
          const against = own[(at + 1) % own.length];
          await client.query(
            `INSERT INTO "IssuedPair" (id, "roundId", "voterRef", "leftId", "rightId", day)
             VALUES ($1, $2, $3, $4, $5, local_day(now()) - $6::int)`,
            [keys[at], roundId, voterRef, plan.id, against?.id, daysAgo],
          );
          await client.query(`INSERT INTO "Comparison" ("pairId", "roundId", answer, idem) VALUES ($1, $2, $3, $4)`, [
            keys[at],
            roundId,
            loved ? "left" : "right",
            keys[at + 6],
          ]);
        } else
          await client.query(
            `INSERT INTO "Rating" (id, "roundId", "voterRef", "planId", value, sequence, idem, day)
             VALUES ($1, $2, $3, $4, $5, 1, $6, local_day(now()) - $7::int)`,
            [keys[at], roundId, voterRef, plan.id, loved ? 1 : plan.fund ? 0 : -1, keys[at + 6], daysAgo],
          );
      }
    }
  });
}

/** Each in a round of its own, which `when` says. */
const faults: Readonly<Record<string, (when: string) => string>> = {
  "public-score": (when) => `
    CREATE FUNCTION keep_score() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN UPDATE "Plan" SET summary = summary || CASE WHEN NEW.value > 0 THEN '+' ELSE '' END WHERE id = NEW."planId"; RETURN NEW; END $$;
    CREATE TRIGGER keep_score AFTER INSERT ON "Rating" FOR EACH ROW ${when} EXECUTE FUNCTION keep_score()`,
  "supporters-by-score": (when) => `
    CREATE FUNCTION keep_supporters() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO "PlanSupporter" ("planId", name, consent) SELECT NEW."planId", 'Voorstander', true WHERE NEW.value > 0; RETURN NEW; END $$;
    CREATE TRIGGER keep_supporters AFTER INSERT ON "Rating" FOR EACH ROW ${when} EXECUTE FUNCTION keep_supporters()`,
  // A name for a link that the text does not use: Markdown shows nothing of it.
  "found-by-score": (when) => `
    CREATE FUNCTION keep_word() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN UPDATE "Plan" SET text = text || E'\\n\\n[geliefd]: /' WHERE id = NEW."planId" AND NEW.value > 0; RETURN NEW; END $$;
    CREATE TRIGGER keep_word AFTER INSERT ON "Rating" FOR EACH ROW ${when} EXECUTE FUNCTION keep_word()`,
  // Only the first rating of somebody counts for how often a plan was seen.
  "next-by-score": (when) => `
    CREATE FUNCTION keep_seen() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW.value < 0 THEN NEW.sequence := 2; END IF; RETURN NEW; END $$;
    CREATE TRIGGER keep_seen BEFORE INSERT ON "Rating" FOR EACH ROW ${when} EXECUTE FUNCTION keep_seen()`,
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
