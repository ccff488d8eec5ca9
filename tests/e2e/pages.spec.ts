import "./support/shared.ts";
import { expect, type BrowserContext, type Page } from "@playwright/test";
import { whole } from "../../scripts/testing/whole.js";
import { sampleList } from "../support/pairwise.ts";
import { isFirstOfItsLooks } from "./pages/looks.ts";
import { checkMode, modes } from "./pages/modes.ts";
import { visits, type Place, type Visit } from "./pages/rows.ts";
import { pages, statusOf } from "./pages/table.ts";
import { lookingAs, worldOf } from "./pages/world.ts";
import { sessionCookie, test as ofSite } from "./support/app.ts";

/** A page in a browser of this mode, which all tests of a worker have in common: a new one is slow at first. */
const test = ofSite.extend<object, { readonly inMode: (mode: Visit["mode"]) => Promise<Page> }>({
  inMode: [
    async ({ browser }, use) => {
      const pagesOf = new Map<Visit["mode"], Page>();
      await use(async (mode) => {
        const page = pagesOf.get(mode) ?? (await (await browser.newContext(modes[mode].use)).newPage());
        pagesOf.set(mode, page);
        return page;
      });
      for (const page of pagesOf.values()) await page.context().close();
    },
    { scope: "worker" },
  ],
});

const all = visits();

test("the visits of this run", () => {
  const listed = all.map(({ page, kind, moment, party, mode }) => ({ page, kind, moment, party, mode }));
  const list = whole
    ? "each page | kind | moment | party | mode"
    : `page | kind | moment | party | mode\n${sampleList(listed)}`;
  console.log(`${listed.length} visits: ${list}`);
  expect(listed.length).toBeGreaterThan(0);
});

for (const [scene, here] of grouped(all, ({ kind, moment }) => `${kind}, ${moment}`))
  test(`${scene}: ${here.length} visits`, async ({ context: asking, site, inMode, listenTo }) => {
    test.setTimeout(60_000 + here.length * 5_000);
    const heard = new Set<Page>();
    const { round } = await worldOf(here[0].kind, here[0].moment);
    const wrong: string[] = [];
    let looked = 0;
    for (const [, asParty] of grouped(here, ({ party }) => party)) {
      const { email } = await lookingAs(asParty[0].party);
      const cookies = email === null ? [] : [{ ...(await sessionCookie(email)), url: site }];
      await becomes(asking, cookies);
      const different: Visit[] = [];
      for (const [, [first, ...more]] of grouped(asParty, ({ page }) => page)) {
        const { problems, html } = await answerTo(asking, first);
        wrong.push(...problems);
        different.push(...[first, ...more].filter(({ mode }) => isFirstOfItsLooks(html, round, mode)));
      }
      for (const visit of different) {
        const page = await inMode(visit.mode);
        if (!heard.has(page)) listenTo(page.context());
        heard.add(page);
        await becomes(page.context(), cookies);
        wrong.push(...(await problemsOf(page, visit)));
      }
      looked += different.length;
    }
    console.log(`${scene}: ${here.length} visits, ${looked} of them to what looked like no other before`);
    expect(wrong).toEqual([]);
  });

async function becomes(context: BrowserContext, cookies: Parameters<BrowserContext["addCookies"]>[0]): Promise<void> {
  await context.clearCookies();
  await context.addCookies(cookies);
}

type Group<T> = [T, ...T[]];

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, Group<T>> {
  const groups = new Map<string, Group<T>>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

const named = ({ page, kind, moment, party }: Place) => `${page} | ${kind} | ${moment} | ${party}`;

/** What a place answers, with what is wrong with the status; a redirect is followed after that. */
async function answerTo({ request }: BrowserContext, place: Place): Promise<{ problems: string[]; html: string }> {
  const { round } = await worldOf(place.kind, place.moment);
  const address = pages[place.page].address(round.slug);
  const answer = await request.get(address, { maxRedirects: 0 });
  const expected = statusOf(place.page, place.party, place);
  const problems = answer.status() === expected ? [] : [`${named(place)}: answers ${answer.status()}, not ${expected}`];
  const shown = answer.status() === 302 ? await request.get(address) : answer;
  return { problems, html: await shown.text() };
}

/** Everything that is wrong with a page as somebody sees it, each with the visit in front. */
async function problemsOf(page: Page, visit: Visit): Promise<string[]> {
  const { round } = await worldOf(visit.kind, visit.moment);
  await page.goto(pages[visit.page].address(round.slug));
  const wrong = [...(await problemsOfDocument(page)), ...(await checkMode(visit.mode, page))];
  return wrong.map((problem) => `${named(visit)} | ${visit.mode}: ${problem}`);
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
