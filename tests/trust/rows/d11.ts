import type { Party, RoundKind } from "#app/modules/people/core/acts.ts";
import type { Moment } from "#tests/support/factories.ts";
import { ask, builtRoutes, cookieOf } from "../crawl.ts";
import { Checks, type Row } from "../row.ts";
import { rating } from "../voters.ts";

/** What another site can make a browser send, and what somebody can invent; `own` is the address of the site. */
const foreign: readonly ((own: string) => Readonly<Record<string, string>>)[] = [
  () => ({}),
  () => ({ Origin: "null" }),
  () => ({ Origin: "https://evil.example" }),
  (own) => ({ Origin: own.replace("127.0.0.1", "deel.127.0.0.1") }),
  (own) => ({ Origin: own.replace("http:", "https:") }),
  () => ({ Origin: "https://evil.example", Host: "evil.example" }),
  () => ({ Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" }),
  (own) => ({ Origin: own, "Sec-Fetch-Site": "cross-site" }),
  (own) => ({ Origin: own, "Sec-Fetch-Site": "same-site" }),
  (own) => ({ Origin: own, "Content-Type": "text/plain" }),
];

/** What is looked at: each kind of round at three moments. */
const stages: readonly (readonly [RoundKind, Moment])[] = [
  ["citizens_budget", "valuation"],
  ["citizens_budget", "submission"],
  ["citizens_budget", "after"],
  ["neighbourhood_fund", "unopened"],
  ["neighbourhood_fund", "valuation"],
  ["neighbourhood_fund", "scoring"],
  ["neighbourhood_fund", "council"],
  ["neighbourhood_plans", "submission"],
  ["neighbourhood_plans", "screening"],
  ["neighbourhood_plans", "accountability"],
  ["interim_plans", "all_year"],
];

/** Addresses without a page, also those that only take a form. */
const files = [
  ...["/health", "/uitloggen", "/aangemeld-blijven", "/balie/klaar", "/account/gegevens.json", "/bestaat-niet"],
  ...["/rondes/:slug/plannen/1/bestanden/1", "/rondes/:slug/plannen/1/bonnen/1"],
  "/werk/rondes/:slug/scores/1/concept",
  ...["/potten.csv", "/overzicht.ods", "/overzicht.csv"],
  ...["/rondes/:slug/uitslag.csv", "/rondes/:slug/telling.json", "/rondes/:slug/telling.csv"],
  ...["/rondes/:slug/stemming.csv", "/rondes/:slug/stemming.json", "/rondes/:slug/stemming.pb"],
  ...["/beheer/rondes/:slug/register/stemcodes.csv", "/werk/rondes/:slug/dossier.zip"],
  ...["/werk/verantwoording.ods", "/werk/verantwoording.xlsx", "/werk/verantwoording.csv"],
];

/** Forms from elsewhere to every address that takes a form, as somebody who may; and every page and file, of rounds of each kind, looked at by everybody. */
export const d11: Row = {
  name: "D11",
  promise: "No other site can act for somebody who is signed in, and looking never writes.",
  sizes: { small: 2, full: 12 },
  saboteurs: {
    "believes-the-browser": { size: 1, what: "the site takes the address that the request names for its own" },
    "looking-writes": { size: 2, what: "looking at a page leaves a trace in the database" },
  },
  async run({ size, sabotage, place, say }) {
    const { roles } = await import("#app/modules/people/core/acts.ts");
    const { pages, pageNames } = await import("#tests/e2e/pages/table.ts");
    const { worldOf } = await import("#tests/e2e/pages/world.ts");
    const { fingerprint } = await import("#tests/e2e/support/fingerprint.ts");
    const { db } = await import("#app/platform/db.server.ts");
    const { round } = await worldOf("citizens_budget", "valuation");
    const looked = [];
    for (const stage of size < 5 ? stages.filter((_, at) => at % 4 === 0) : stages)
      looked.push((await worldOf(...stage)).round);
    // Own plans are not valued by their author, so the plan of somebody else.
    const form = new URLSearchParams({ ...rating(2, 1), begin: "", intent: "" });
    form.delete("begin");
    const parties: readonly Party[] = (["resident", ...roles, "visitor"] as const).slice(0, size);
    if (sabotage === "looking-writes")
      await place.asOwner(`
        CREATE FUNCTION leave_trace() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN UPDATE "Plan" SET version = version + 1; RETURN NEW; END $$;
        ALTER TABLE "Session" ADD COLUMN looked int NOT NULL DEFAULT 0;
        CREATE TRIGGER leave_trace AFTER UPDATE ON "Session" FOR EACH ROW EXECUTE FUNCTION leave_trace()`);
    const app = await place.startApp(sabotage === "believes-the-browser" ? { BASE_URL: "https://evil.example" } : {});
    const addresses = (await builtRoutes())
      .filter(({ module }) => "action" in module)
      .map(({ address }) => address.replace(":roundSlug", round.slug).replace(":number", "2"));
    const checks = new Checks();
    const writes = async (run: () => Promise<void>) => {
      const before = JSON.stringify(await fingerprint());
      await run();
      return JSON.stringify(await fingerprint()) !== before;
    };
    for (const party of parties) {
      const cookie = await cookieOf(party);
      // As if this were a minute later: then looking renews the session of staff, which is allowed and nothing else.
      await db.session.updateMany({
        where: { seenAt: { not: null } },
        data: { seenAt: new Date(Date.now() - 120_000) },
      });
      // What script sends comes to the same action by another address: once for each.
      const asData = party === parties[0] ? addresses.map((address) => `${address}.data`) : [];
      for (const [at, address] of [...addresses, ...asData].entries()) {
        const wrote = await writes(async () => {
          // In the small size a third of the ways for each address, by turns.
          for (const headersOf of foreign.filter((_, way) => size >= 5 || way % 3 === at % 3)) {
            const headers = { "Content-Type": "application/x-www-form-urlencoded", ...headersOf(app.url) };
            const sent = { method: "POST", cookie, headers, body: form.toString() };
            const { status } = await ask(app.url + address, sent);
            const refused = status === 403 || status === 415;
            checks.check(refused, () => `${address} as ${party} ${JSON.stringify(headers)}: ${status}`);
          }
        });
        checks.check(!wrote, () => `${address} as ${party}: something was written`);
      }
      for (const { slug } of looked) {
        const wrote = await writes(async () => {
          for (const name of pageNames) await ask(app.url + pages[name].address(slug), { cookie });
          for (const file of files) await ask(app.url + file.replace(":slug", slug), { cookie });
        });
        checks.check(!wrote, () => `looking at the pages of ${slug} as ${party} wrote something`);
      }
    }
    say(
      `${addresses.length} addresses that take a form, ${foreign.length} ways, ${parties.length} parties, ${looked.length} rounds looked at`,
    );
    return checks.outcome;
  },
};
