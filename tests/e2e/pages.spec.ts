import "./support/shared.ts";
import { expect, type Page } from "@playwright/test";
import { sampleList } from "../support/pairwise.ts";
import { checkMode, modeNames, modes } from "./pages/modes.ts";
import { visits, type Visit } from "./pages/rows.ts";
import { pages, statusOf } from "./pages/table.ts";
import { lookingAs, worldOf } from "./pages/world.ts";
import { test } from "./support/app.ts";
import { expectNoAxeFindings } from "./support/axe.ts";

const all = visits();
const listed = all.map(({ page, kind, moment, party, mode }) => ({ page, kind, moment, party, mode }));

test("the visits of this run", () => {
  console.log(`${listed.length} visits: page | kind | moment | party | mode\n${sampleList(listed)}`);
  expect(listed.length).toBeGreaterThan(0);
});

for (const mode of modeNames)
  test.describe(mode, () => {
    test.use(modes[mode]["use"]);
    for (const [party, rows] of groupedByParty(all.filter((visit) => visit.mode === mode)))
      test(`${party}: ${rows.length} pages`, async ({ page: visiting, signedInAs }) => {
        test.setTimeout(30_000 + rows.length * 15_000);
        const { email } = await lookingAs(party);
        const page = email === null ? visiting : await signedInAs(email);
        const wrong: string[] = [];
        for (const row of rows) wrong.push(...(await problemsOf(page, row)));
        expect(wrong).toEqual([]);
      });
  });

function groupedByParty(rows: readonly Visit[]): Map<Visit["party"], Visit[]> {
  const groups = new Map<Visit["party"], Visit[]>();
  for (const row of rows) groups.set(row.party, [...(groups.get(row.party) ?? []), row]);
  return groups;
}

/** Everything that is wrong with a page as somebody sees it, each with the visit in front. */
async function problemsOf(page: Page, { page: name, kind, moment, party, mode }: Visit): Promise<string[]> {
  const [world, { actor }] = await Promise.all([worldOf(kind, moment), lookingAs(party)]);
  const answer = await page.goto(pages[name].address(world.round.slug));
  const sentOn = answer?.request().redirectedFrom();
  const status = sentOn ? (await sentOn.response())?.status() : answer?.status();
  const expected = statusOf(name, actor, world);
  const wrong = [
    ...(status === expected ? [] : [`answers ${status}, not ${expected}`]),
    ...(await problemsOfDocument(page)),
    ...(await checkMode(mode, page)),
    ...(await expectNoAxeFindings(page).then(
      () => [],
      (error: unknown) => [String(error)],
    )),
  ];
  return wrong.map((problem) => `${name} | ${kind} | ${moment} | ${party} | ${mode}: ${problem}`);
}

async function problemsOfDocument(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => ({
    headings: document.querySelectorAll("h1").length,
    title: document.title,
    lang: document.documentElement.lang,
  }));
  return [
    ...(found.headings === 1 ? [] : [`has ${found.headings} headings of level 1`]),
    ...(/\S.*Leve de buurt$|^Leve de buurt$/.test(found.title) ? [] : [`is titled "${found.title}"`]),
    ...(found.lang === "nl" ? [] : [`is in "${found.lang}"`]),
  ];
}
