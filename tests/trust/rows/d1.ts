import type { Party, RoundKind } from "#app/modules/people/core/acts.ts";
import type { Moment } from "#tests/support/factories.ts";
import { ask, builtRoutes, cookieOf } from "../crawl.ts";
import { Checks, type Row } from "../row.ts";

/** Files, forms without a page and answers for machines: their acts have rows of their own in the table of acts. */
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

/** Pages that need more than the worlds of this trial have: a step before it, a plan of the office's own, a round with a register. */
const needsMore = new Set<string>([
  "/inloggen/tweede-stap",
  "/inloggen/tweede-stap/instellen",
  "/account-maken/:token",
  "/uitnodiging/:token",
  "/rondes/:slug/plannen/1/wijzigen",
  "/rondes/:slug/plannen/1/intrekken",
  "/rondes/:slug/waardering/meedoen",
  "/werk/rondes/:slug/balie",
]);

/** An address with every part that changes called the same. */
const shapeOf = (address: string) => address.replaceAll(/\/(:\w+|1)(?=\/|$)/g, "/:part");

/**
 * Every page as every party at every moment of every kind of round: the status is what the table of acts says, as a page and
 * as the data that script asks for; and an empty form sent there by who may not look writes nothing. Every route of the
 * built product is in the table.
 */
export const d1: Row = {
  name: "D1",
  promise: "Roles see and do only what the table of acts says, on every address, in every phase.",
  sizes: { small: 200, full: 1_000_000 },
  saboteurs: {
    "everybody-administers": { size: 200, what: "whoever is signed in with an office account is an administrator too" },
  },
  async run({ size, sabotage, place, say }) {
    const { roles } = await import("#app/modules/people/core/acts.ts");
    const { phaseOrder } = await import("#app/modules/rounds/core/phases.ts");
    const { pages, pageNames, isInRound, statusOf } = await import("#tests/e2e/pages/table.ts");
    const { lookingAs, worldOf } = await import("#tests/e2e/pages/world.ts");
    const { fingerprint } = await import("#tests/e2e/support/fingerprint.ts");
    const checks = new Checks();
    const { isFor, pages: declared } = await import("#app/routes.ts");
    const shapes = new Set(pageNames.map(shapeOf));
    const audiences = new Map(declared.map(({ path, audience }) => [shapeOf(`/${path}`), audience]));
    for (const { address } of await builtRoutes()) {
      const shape = shapeOf(address);
      checks.check(noPages.has(address) || shapes.has(shape), () => `${address} is not in the table of pages`);
      checks.check(audiences.has(shape), () => `${address} does not say for whom it is`);
    }
    const parties: readonly Party[] = ["visitor", "resident", ...roles];
    const cookies = new Map<Party, string>();
    for (const party of parties) cookies.set(party, await cookieOf(party));
    const apart: readonly Moment[] = ["unopened", "before", "between", "after"];
    const places = (Object.keys(phaseOrder) as RoundKind[]).flatMap((kind) =>
      [...apart, ...phaseOrder[kind]].flatMap((moment) =>
        pageNames
          .filter((name) => isInRound(name) || (kind === "citizens_budget" && moment === "valuation"))
          .flatMap((name) => parties.map((party) => ({ kind, moment, name, party }))),
      ),
    );
    const every = Math.max(1, Math.floor(places.length / size));
    const tried = places.filter((_, at) => at % every === 0);
    for (const { kind, moment } of tried) await worldOf(kind, moment);
    // Whom an address says it is for are those who see it at some moment that is tried here, and nobody else.
    const seen = new Set<string>();
    const begun = new Set(tried.map(({ kind, moment }) => `${kind} ${moment}`));
    for (const { kind, moment, name, party } of places) {
      if (!begun.has(`${kind} ${moment}`)) continue;
      const { actor } = await lookingAs(party);
      if (statusOf(name, actor, await worldOf(kind, moment)) === 200) seen.add(`${shapeOf(name)} ${party}`);
    }
    for (const name of pageNames) {
      const audience = audiences.get(shapeOf(name)) ?? "public";
      for (const party of parties) {
        const sees = seen.has(`${shapeOf(name)} ${party}`);
        const said = isFor(audience, party);
        const what = `${name} is for ${audience}, and ${party} ${sees ? "sees" : "never sees"} it`;
        checks.check(said === sees || (said && needsMore.has(name)), () => what);
      }
    }
    if (sabotage)
      await place.asOwner(`
        INSERT INTO "RoleGrant" SELECT id, 'administrator' FROM "Account" WHERE kind = 'office' ON CONFLICT DO NOTHING`);
    const app = await place.startApp();
    const before = JSON.stringify(await fingerprint());
    let sent = 0;
    for (const { kind, moment, name, party } of tried) {
      const world = await worldOf(kind, moment);
      const { actor } = await lookingAs(party);
      const address = pages[name].address(world.round.slug);
      const cookie = cookies.get(party) ?? "";
      const expected = statusOf(name, actor, world);
      const page = await ask(app.url + address, { cookie });
      const where = () => `${address} ${kind} ${moment} ${party}`;
      checks.check(page.status === expected, () => `${where()}: ${page.status}, not ${expected}`);
      const data = await ask(`${app.url}${address === "/" ? "/_root" : address}.data`, { cookie });
      const asData = expected === 302 ? 202 : expected;
      checks.check(data.status === asData, () => `${where()} .data: ${data.status}, not ${asData}`);
      if (expected === 200) continue;
      sent++;
      const form = await ask(app.url + address, {
        method: "POST",
        cookie,
        headers: { Origin: app.url, "Content-Type": "application/x-www-form-urlencoded" },
        body: "",
      });
      checks.check(form.status < 500, () => `${where()} POST: ${form.status}`);
    }
    const after = JSON.stringify(await fingerprint());
    checks.check(before === after, () => "something was written by who may not look");
    say(`${tried.length} of ${places.length} places, ${sent} forms sent by who may not look`);
    return checks.outcome;
  },
};
