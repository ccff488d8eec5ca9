import { randomUUID } from "node:crypto";
import type { CodeHolder } from "#app/modules/people/core/actor.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { PageName, Place } from "#tests/e2e/pages/table.ts";
import { ask } from "../crawl.ts";
import { asData, statusAsData, withoutWriting, type Trying } from "./trying.ts";

/** What a stemcode opens in its own round: what a resident gets where no register is asked. */
const opened: readonly PageName[] = [
  "/rondes/:slug/waardering/lijst",
  "/rondes/:slug/waardering/alvast/tellen",
  "/rondes/:slug/waardering/mijn",
];

/**
 * Whoever is known by a stemcode, in every round with a register: in the round of the code it opens what values, and nothing else. In
 * another round, and when it was replaced since, its owner is sent to say who they are.
 */
export async function tryHolders({ site, checks, say }: Trying, scenes: readonly Place[]): Promise<void> {
  const { isInRound, pageNames, pages, statusOf } = await import("#tests/e2e/pages/table.ts");
  const { worldOf } = await import("#tests/e2e/pages/world.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const places = scenes.filter(({ register }) => register);
  const rounds: Round[] = [];
  for (const { kind, moment } of places) rounds.push((await worldOf(kind, moment, true)).round);
  const holders = await Promise.all(rounds.map(holderIn));
  const replaced = await Promise.all(rounds.map(holderIn));
  await db.stemcode.updateMany({
    where: { entryId: { in: replaced.map(({ entry }) => entry) } },
    data: { state: "revoked" },
  });
  let looks = 0;
  await withoutWriting(checks, "looking with a stemcode", async () => {
    for (const [at, scene] of places.entries()) {
      const { slug = "" } = rounds[at] ?? {};
      const other = holders[(at + 1) % holders.length];
      for (const name of pageNames.filter(isInRound)) {
        const asVisitor = statusOf(name, "visitor", scene);
        const known = statusOf(name, "resident", { ...scene, register: false });
        const unknown = statusOf(name, "resident", scene);
        const parties = [
          ["of this round", holders[at], opened.includes(name) ? known : asVisitor],
          ["of another round", other, opened.includes(name) ? unknown : asVisitor],
          ["that was replaced", replaced[at], opened.includes(name) ? unknown : asVisitor],
        ] as const;
        for (const [whose, holder, right] of parties) {
          const cookie = await cookieFor(slug, holder);
          const address = pages[name].address(slug);
          for (const [how, path, expected] of [
            ["GET", address, right],
            [".data of", asData(address), statusAsData(right)],
          ] as const) {
            const { status } = await ask(site + path, { cookie });
            const what = () => `${how} ${address} at ${scene.moment} with a code ${whose}: ${status}, not ${expected}`;
            checks.check(status === expected, what);
            looks++;
          }
        }
      }
    }
  });
  say(`${looks} looks with stemcodes`);
}

/** Somebody who used a code of this round. */
async function holderIn(round: Round): Promise<CodeHolder> {
  const { makeEntry } = await import("#tests/support/waardering-factories.ts");
  const { stemcodeHash } = await import("#app/modules/waardering/register.server.ts");
  const { readStemcode } = await import("#app/modules/waardering/core/stemcode.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const { entry, code } = await makeEntry(round);
  await db.stemcode.updateMany({ where: { entryId: entry }, data: { state: "used", usedWith: randomUUID() } });
  return { kind: "code_holder", roundId: round.id, entry, code: stemcodeHash(round.id, readStemcode(code) ?? "") };
}

/** What a browser sends of it to the pages of a round, also when it is a code of another. */
async function cookieFor(slug: string, holder: CodeHolder | undefined): Promise<string> {
  if (!holder) return "";
  const { holderHeader } = await import("#app/routes/waardering/valuer.server.ts");
  return (await holderHeader(slug, holder)).split(";")[0] ?? "";
}
