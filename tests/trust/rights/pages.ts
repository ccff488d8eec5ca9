import type { PageName, Place, World } from "#tests/e2e/pages/table.ts";
import type { Who } from "#tests/support/rights.ts";
import { ask, builtRoutes } from "../crawl.ts";
import type { Checks } from "../row.ts";
import { inFlight } from "../voters.ts";
import { allScenes, asData, headOf, shapeOf, statusAsData, withoutWriting, type Trying } from "./trying.ts";

/** Files, forms without a page and answers for machines: they have a table of their own, in files.ts. */
const noPages = new Set([
  "/health",
  "/uitloggen",
  // Whoever has the link is the one invited; there is no role to it.
  "/account-maken/:token",
  "/uitnodiging/:token",
  "/*",
  "/aangemeld-blijven",
  "/balie/klaar",
  "/werk/rondes/:roundSlug/scores/:number/concept",
  "/beheer/rondes/:roundSlug/register/stemcodes.csv",
  "/account/gegevens.json",
  "/potten.csv",
  "/overzicht.ods",
  "/overzicht.csv",
  "/rondes/:roundSlug/plannen/:number/bestanden/:file",
  "/rondes/:roundSlug/plannen/:number/bonnen/:file",
  "/rondes/:roundSlug/uitslag.csv",
  "/rondes/:roundSlug/telling.json",
  "/rondes/:roundSlug/telling.csv",
  "/rondes/:roundSlug/stemming.csv",
  "/rondes/:roundSlug/stemming.json",
  "/rondes/:roundSlug/stemming.pb",
  "/werk/rondes/:roundSlug/dossier.zip",
  "/werk/verantwoording.ods",
  "/werk/verantwoording.xlsx",
  "/werk/verantwoording.csv",
]);

/** Pages that need more than the worlds of this trial have: a step before it, or a plan of the office's own. */
const needsMore = new Set<string>([
  "/inloggen/tweede-stap",
  "/inloggen/tweede-stap/instellen",
  "/account-maken/:token",
  "/uitnodiging/:token",
  "/rondes/:slug/plannen/1/wijzigen",
  "/rondes/:slug/plannen/1/intrekken",
  "/rondes/:slug/plannen/1/samenvoegen",
  "/werk/rondes/:slug/besluiten/moties/1",
]);

/** A public page that is the same for everybody, to compare with. */
const plainPage = "/privacy";

/** Whom an address says it is for are those who see it at some moment, and nobody else; and every address has a page or is known. */
export async function checkAudiences(checks: Checks): Promise<void> {
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

export interface Look extends Place {
  readonly name: PageName;
  readonly who: Who;
}

/** Every page in these scenes as everybody, or one in so many; pages that are about no round once. */
export async function placesOf(scenes: readonly Place[], every: number): Promise<readonly Look[]> {
  const { pageNames, isInRound } = await import("#tests/e2e/pages/table.ts");
  const { parties } = await import("#tests/support/rights.ts");
  const all = scenes.flatMap((scene, at) =>
    pageNames
      .filter((name) => isInRound(name) || at === 0)
      .flatMap((name) => [...parties, "former" as const].map((who) => ({ ...scene, name, who }))),
  );
  return all.filter((_, at) => at % every === 0);
}

/**
 * Each look as a page and as data, as a head alone, and of what is refused four partial answers; when not `all`, one in three as a
 * head and one of the four, by lot.
 */
export async function tryPages(
  { site, checks, say, cookies }: Trying,
  looks: readonly Look[],
  all = false,
): Promise<void> {
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
