import { join } from "node:path";
import type { Browser, Page as Tab } from "@playwright/test";
import type { Party } from "#app/modules/people/core/acts.ts";
import type { PageName } from "#tests/e2e/pages/table.ts";
import { built, changed, type ChangedLine } from "../changed.ts";
import { ask, cookieOf, formsOf, send, type Page } from "../crawl.ts";
import {
  fields,
  fittingIn,
  furnish,
  isKnown,
  nameOf,
  payloads,
  shownNowhere,
  textColumns,
  writeEverywhere,
} from "../markup.ts";
import { Checks, type Row } from "../row.ts";

const exampleRounds = [
  ...["burgerbegroting-2026", "burgerbegroting-2028", "buurtfonds-2027", "buurtplannen-2026"],
  "straatfonds-2027",
  "tussentijdse-plannen",
];
/** Rounds beside those of the example, at moments that it does not have. */
const madeRounds = ["proef-fonds", "proef-indienen", "proef-nieuw", "proef-register"];
const rounds = [...exampleRounds, ...madeRounds];
const everybody: readonly Party[] = [
  ...(["visitor", "administrator", "clerk", "coordinator", "official"] as const),
  ...(["desk_officer", "board_chair", "resident"] as const),
];

/** Pages that between them show every field: what the small size reads. */
const enough: readonly (readonly [Party, string])[] = [
  ["visitor", "/rondes/burgerbegroting-2028"],
  ["visitor", "/rondes/burgerbegroting-2026/plannen/1"],
  ["visitor", "/rondes/burgerbegroting-2026/spelregels"],
  ["visitor", "/rondes/buurtplannen-2026/plannen/1"],
  ["visitor", "/rondes/proef-fonds/fonds"],
  ["administrator", "/beheer/mensen"],
  ["administrator", "/beheer/wijken"],
  ["visitor", "/wijken"],
  ["administrator", "/werk/potten"],
  ["visitor", "/overzicht"],
  ["visitor", "/potten"],
  ["administrator", "/beheer/post"],
  ["administrator", "/beheer/logboek"],
  ["visitor", "/rondes/buurtfonds-2027/spelregels"],
  ["administrator", "/account/beveiliging"],
  ["administrator", "/beheer/rondes/burgerbegroting-2026/vier-ogen"],
  ["coordinator", "/werk/rondes/burgerbegroting-2026/plannen/1"],
  ["coordinator", "/werk/rondes/burgerbegroting-2026/plannen/1/uitvoering"],
  ["official", "/werk/rondes/burgerbegroting-2026/plannen/1/betaling"],
  ["coordinator", "/werk/rondes/proef-tussentijds/plannen/1"],
  ["clerk", "/werk/rondes/burgerbegroting-2026/besluiten/1"],
  ["visitor", "/rondes/burgerbegroting-2026/besluit"],
  ["official", "/werk/rondes/burgerbegroting-2028/voorstel"],
  ["clerk", "/werk/rondes/burgerbegroting-2026/besluit"],
  ["board_chair", "/werk/rondes/buurtfonds-2027/scores/1"],
  ["board_chair", "/werk/rondes/buurtfonds-2027/scores/2"],
  ["board_chair", "/werk/rondes/buurtfonds-2027/vergadering/1"],
];

/** Pages that show nothing to anybody who asks as this trial does, and why. */
const unread: Partial<Record<PageName, string>> = {
  "/inloggen/tweede-stap": "for who is halfway signing in",
  "/inloggen/tweede-stap/instellen": "for who is halfway signing in",
  "/account-maken/:token": "for who has a link from a mail, and shows an address alone",
  "/uitnodiging/:token": "for who has a link from a mail, and shows an address alone",
};

const scripts = /<script[^>]*>[\s\S]*?<\/script>/g;

/** So many pages are remembered in which a field stood. */
const mostPlaces = 40;

/** So many passes at most. */
const most = 200;

interface Asked {
  readonly name: string;
  readonly address: string;
  readonly party: Party;
}

/** One page as somebody got it. */
interface Look extends Asked {
  readonly page: Page;
}

/** What was read of all pages together: which of them, and which payloads stood in one as text, field by field. */
class Reading {
  private readonly pages = new Map<string, number>();
  private readonly seen = fields.map(() => new Set<number>());
  /** Some pages in which each field stood, by who looked and where. */
  private readonly where = fields.map(() => new Map<string, Asked>());

  take(asked: Asked, status: number, html: string): void {
    this.pages.set(asked.name, (this.pages.get(asked.name) ?? 0) + (status === 200 ? 1 : 0));
    if (status !== 200) return;
    // What scripts get of a page is no text of it.
    for (const [, field, payload] of html.replaceAll(scripts, "").matchAll(/data-xss=f(\d+)-(\d+)/g)) {
      this.seen[Number(field)]?.add(Number(payload));
      const where = this.where[Number(field)];
      if (where && where.size < mostPlaces) where.set(`${asked.party} ${asked.address}`, asked);
    }
  }

  /** Fields that stood in some pages, with fewer payloads than they have to. */
  lacking(size: number): readonly number[] {
    return [...fields.keys()].filter((at) => (this.where[at]?.size ?? 0) > 0 && !this.hasSeen(at, size));
  }

  /** Pages in which one of these fields stood. */
  placesOf(some: readonly number[]): readonly Asked[] {
    return [...new Map(some.flatMap((at) => [...(this.where[at] ?? [])])).values()];
  }

  /** Every page was read by somebody, and every field stood in one of them with so many payloads. */
  judge(checks: Checks, size: number): void {
    for (const [name, times] of this.pages)
      checks.check(times > 0 !== name in unread, () => `${name} was read ${times} times`);
    for (const [at, field] of fields.entries()) {
      const many = this.seen[at]?.size ?? 0;
      const right = nameOf(field) in shownNowhere ? many === 0 : this.hasSeen(at, size);
      checks.check(right, () => `pages show ${nameOf(field)} with ${many} payloads`);
    }
  }

  /** Whether a field stood in pages with so many payloads, or all that it can hold. */
  hasSeen(field: number, size: number): boolean {
    return (this.seen[field]?.size ?? 0) >= Math.min(size, fittingIn(field).length);
  }

  get times(): number {
    return [...this.pages.values()].reduce((sum, times) => sum + times, 0);
  }
}

/**
 * Every text that somebody can write is replaced by markup that a browser would act on, in passes, in each several payloads. Then
 * pages are read as several parties with Chromium's own parser: no element, no attribute and no address of a payload may be in
 * them, each page must have been read by somebody and each field stood in one as text, with each payload; some pages are opened too, and nothing may run. A cell of a file never begins as a formula,
 * nor is one.
 */
export const d13: Row = {
  name: "D13",
  promise: "What people write is text everywhere: it never becomes part of a page, and no cell a formula.",
  long: true,
  sizes: { small: 2, full: payloads.length },
  together: true,
  saboteurs: {
    "text-as-markup": { size: 2, what: "what an author writes goes into the page as it came out of Markdown" },
    "unguarded-cell": { size: 2, what: "tables are written without the guard of their cells" },
    "formula-cell": { size: 2, what: "a workbook takes what looks like a formula for one" },
    "unshown-field": { size: 2, what: "a page leaves out what one field holds" },
    "closed-page": { size: 2, what: "nobody may open a page" },
  },
  async run({ size, sabotage, place, say }) {
    const browser = await openBrowser();
    if (browser === null) return { asked: 0, found: 0, notRun: "there is no Chromium" };
    const { runProgram } = await import("../../../scripts/steps/run-program.js");
    const { projectDir } = await import("../../../scripts/steps/place.js");
    await runProgram(process.execPath, ["--import", "tsx", join(projectDir, "prisma", "seed.ts")], {
      DATABASE_URL: place.ownerUrl,
    });
    const whole = size >= payloads.length;
    const checks = new Checks(sabotage ? 1000 : undefined);
    for (const column of await textColumns(place))
      checks.check(isKnown(column), () => `${column.table}.${column.name} is in neither list`);
    const parties = whole ? everybody : [...new Set(["resident" as const, ...enough.map(([party]) => party)])];
    const cookies = new Map<Party, string>();
    for (const party of parties) cookies.set(party, await cookieOf(party));
    await furnish(place);
    const app = await place.startApp(sabotage ? changed(Object.values(faults).map(({ line }) => line)) : {});
    const reading = new Reading();
    try {
      const parser = await browser.newPage();
      const passes = Math.max(1, Math.round(size / 30));
      let pages = whole ? await allPages() : enough.map(([party, address]) => ({ name: address, address, party }));
      const look = async ({ name, party }: Asked, address: string): Promise<Page> => {
        const page = await ask(app.url + address, { cookie: cookies.get(party) ?? "" });
        if (!String(page.headers["content-type"]).includes("html")) return page;
        const html = page.body.toString();
        const found = await foundIn(parser, html);
        checks.check(page.status < 500 && found === "", () => `${address} as ${party}: ${page.status} ${found}`);
        reading.take({ name, address, party }, page.status, html);
        return page;
      };
      for (let pass = 0; pass < passes; pass++) {
        await writeEverywhere(place, { pass, passes, size });
        const looks: Look[] = [];
        for (const one of pages)
          looks.push({ ...one, page: await look(one, one.address.replace(/\/1(?=\/|$)/, `/${1 + pass}`)) });
        // What is closed once is closed in the next pass, too.
        if (pass === 0 && whole) pages = looks.filter(({ page }) => page.status === 200);
        const typed = payloads.slice(pass * Math.ceil(size / passes), (pass + 1) * Math.ceil(size / passes));
        for (const payload of typed)
          for (const page of await saidAgain(app.url, payload, cookies.get("resident") ?? "")) {
            const html = page.body.toString();
            const found = await foundIn(parser, html);
            checks.check(
              page.status < 500 && found === "" && html.includes("data-xss"),
              () => `what was typed is said again: ${page.status} ${found} ${payload}`,
            );
          }
        await openSome(browser.newPage.bind(browser), app.url, opened, checks);
        const files = await filesOf(app.url, cookies.get("clerk") ?? "", whole ? rounds : exampleRounds.slice(0, 1));
        readFiles(files, checks);
        const own = await ask(`${app.url}/account/gegevens.json`, { cookie: cookies.get("resident") ?? "" });
        checks.check(isData(own), () => `gegevens.json: ${own.status} ${own.headers["content-type"]}`);
      }
      // Short fields hold few payloads, and some stand in few pages: those are read until each payload stood there, or it takes too long.
      for (let pass = passes; pass < most && reading.lacking(size).length > 0; pass++) {
        const lacking = reading.lacking(size);
        await writeEverywhere(place, { pass, passes, size }, (field) => lacking.includes(fields.indexOf(field)));
        for (const one of reading.placesOf(lacking)) await look(one, one.address);
      }
      reading.judge(checks, size);
      say(`${passes} passes, ${payloads.length} payloads, ${reading.times} pages read, ${checks.asked} checks`);
    } finally {
      await browser.close();
    }
    return { ...checks.outcome, seen: sabotage ? seenIn(checks.missed) : [] };
  },
};

interface Fault {
  readonly line: ChangedLine;
  /** What the trial says when it sees it. */
  readonly says: RegExp;
}

/** One line each, all in one site. */
const faults: Readonly<Record<string, Fault>> = {
  "text-as-markup": {
    line: [built, "sanitizeHtml\\(marked\\.parse\\(withoutHtml\\(markdown\\)\\), allowed\\)", "marked.parse(markdown)"],
    says: /^\/rondes\/burgerbegroting-2026\/plannen\/\d+ as visitor: 200 </,
  },
  "unguarded-cell": {
    line: [built, '(bom: true,\\s+delimiter: ";",[^}]*escape_formulas: )true', "$1false"],
    says: /^\S+ \S+\.csv: [=+@\t\r-]/,
  },
  "formula-cell": {
    line: [
      built,
      '("table:style-name": "text", \\.\\.\\.textCell)( \\}, \\.\\.\\.lines\\((\\w+)\\.text)',
      '$1, ...(/^.?=/.test($3.text) ? { "table:formula": $3.text } : {})$2',
    ],
    says: /table:formula=/,
  },
  "unshown-field": {
    line: [built, "(function NotesPart[\\s\\S]*?jsx\\(Paragraph, \\{ children: )\\w+", '$1""'],
    says: /^pages show PlanNote\.text with 0 payloads/,
  },
  "closed-page": {
    line: [built, '("audit.read": permission\\(\\{ by: )\\[[^\\]]*\\]', "$1[]"],
    says: /^\/beheer\/logboek was read 0 times/,
  },
};

const seenIn = (missed: readonly string[]): string[] =>
  Object.entries(faults).flatMap(([name, { says }]) => (missed.some((one) => says.test(one)) ? [name] : []));

/** Null where there is none. */
async function openBrowser(): Promise<Browser | null> {
  const { chromium } = await import("@playwright/test");
  const { chromiumFlags, findChromium } = await import("../../../scripts/testing/chromium.js");
  const executablePath = findChromium();
  return executablePath === null ? null : chromium.launch({ executablePath, args: chromiumFlags });
}

/** Every page as everybody. */
async function allPages(): Promise<Asked[]> {
  const { pages, pageNames, isInRound } = await import("#tests/e2e/pages/table.ts");
  return pageNames.flatMap((name) =>
    (isInRound(name) ? rounds : [""]).flatMap((slug) =>
      everybody.map((party) => ({ name, address: pages[name].address(slug), party })),
    ),
  );
}

/** Pages that say again what somebody typed: a search of the list, and a form of a plan with something wrong in it. */
async function saidAgain(site: string, typed: string, cookie: string): Promise<Page[]> {
  const found = await ask(`${site}/rondes/burgerbegroting-2026/plannen?${new URLSearchParams({ zoek: typed })}`);
  const address = `${site}/rondes/proef-indienen/indienen`;
  const empty = await ask(address, { cookie });
  const form = formsOf(empty.body.toString()).find(({ fields }) => fields.some(({ name }) => name === "title"));
  const filled = (form?.fields ?? []).map(
    ({ name, kind, value }) => [name, kind === "text" || kind === "number" ? typed : value] as const,
  );
  return [found, await send(address, cookie, filled)];
}

/** Pages that a visitor opens with a browser. */
const opened = ["/", "/rondes/burgerbegroting-2028/plannen", "/rondes/burgerbegroting-2026/plannen/1"];

/** Whatever of a payload became part of the page, read by the browser's own parser, which runs nothing. */
function foundIn(parser: Tab, html: string): Promise<string> {
  return parser.evaluate((text) => {
    const site = "https://site.example";
    const page = new DOMParser().parseFromString(text, "text/html");
    const bad = [...page.querySelectorAll("*")].find(
      (element) =>
        element.hasAttribute("data-xss") ||
        element.getAttributeNames().some((name) => name.startsWith("on")) ||
        // By where it leads: an address of the site may say again what was searched for.
        ["href", "src", "action"]
          .flatMap((name) => element.getAttribute(name) ?? [])
          .map((address) => (URL.canParse(address, site) ? new URL(address, site) : null))
          .some((to) => to === null || to.protocol === "javascript:" || to.hostname === "evil.example") ||
        (element.tagName === "SCRIPT" && !element.hasAttribute("nonce")),
    );
    return bad?.outerHTML.slice(0, 120) ?? "";
  }, html);
}

/** Opens pages as a visitor: nothing of a payload may run, ask for something, or be stopped by the policy of the page. */
async function openSome(
  newTab: () => Promise<Tab>,
  site: string,
  pages: readonly string[],
  checks: Checks,
): Promise<void> {
  const tab = await newTab();
  const heard: string[] = [];
  tab.on("dialog", (dialog) => {
    heard.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  tab.on("request", (sent) => {
    if (!sent.url().startsWith(site) && !sent.url().startsWith("data:")) heard.push(sent.url());
  });
  tab.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) heard.push(message.text());
  });
  for (const address of pages) {
    heard.length = 0;
    const answer = await tab.goto(site + address);
    checks.check(
      heard.length === 0 && answer?.status() === 200,
      () => `${address}: ${answer?.status()} ${heard.join(", ").slice(0, 160)}`,
    );
  }
  await tab.close();
}

/** A file: the cells of a table, or the XML in which a formula or a link would stand. */
interface Table {
  readonly name: string;
  readonly cells: readonly string[];
  readonly xml: string;
}

/** The result of a round that everybody may take, the dossiers and the account of a year: their tables, workbooks and papers. */
async function filesOf(site: string, cookie: string, slugs: readonly string[]): Promise<Table[]> {
  const { openZip, textOf } = await import("#tests/support/read-dossier.ts");
  const { parse } = await import("csv-parse/sync");
  const cellsIn = (csv: string): string[] => parse(csv, { bom: true, delimiter: ";", relax_column_count: true }).flat();
  const read = (name: string, bytes: Uint8Array): Table[] => {
    if (name.endsWith(".csv")) return [{ name, cells: cellsIn(new TextDecoder().decode(bytes)), xml: "" }];
    if (!/\.(ods|odt|xlsx)$/.test(name)) return [];
    const parts = openZip(bytes);
    const xml = Object.keys(parts).filter((part) => /(^content|worksheets\/.*)\.xml$|\.rels$/.test(part));
    return [{ name, cells: [], xml: xml.map((part) => textOf(parts, part)).join("\n") }];
  };
  const result = await ask(`${site}/rondes/burgerbegroting-2026/uitslag.csv`);
  const all: Table[] = [
    { name: "uitslag.csv", cells: result.status === 200 ? cellsIn(result.body.toString()) : [], xml: "" },
  ];
  for (const slug of slugs) {
    const { status, body } = await send(`${site}/werk/rondes/${slug}/dossier.zip`, cookie);
    if (status !== 200) continue;
    const files = openZip(body);
    for (const [file, bytes] of Object.entries(files)) all.push(...read(`${slug} ${file}`, bytes));
  }
  for (const file of ["ods", "xlsx", "csv"].map((ending) => `verantwoording.${ending}`)) {
    const { status, body } = await ask(`${site}/werk/${file}?jaar=2026`, { cookie });
    all.push(...(status === 200 ? read(file, body) : [{ name: file, cells: [], xml: "" }]));
  }
  return all;
}

/** No cell begins as a formula or is one, and no link of a payload is one; each way to begin was in them, behind its guard. */
function readFiles(files: readonly Table[], checks: Checks): void {
  const guarded = new Set<string>();
  for (const { name, cells, xml } of files) {
    const formula = cells.find((cell) => /^[=+@\t\r]|^-(?![\d.,]+$)/.test(cell));
    const inXml = /table:formula=|<f[\s>]|(?:href|Target)="[^"]*(?:javascript:|evil\.example)/.exec(xml);
    checks.check(formula === undefined && inXml === null, () => `${name}: ${formula ?? inXml?.[0]}`);
    checks.check(cells.length > 1 || xml.length > 100, () => `${name} is empty`);
    for (const cell of cells) if (cell.startsWith("'")) guarded.add(cell.charAt(1));
  }
  for (const lead of ["=", "+", "-", "@", "\t"])
    checks.check(guarded.has(lead), () => `no cell of a file began with ${JSON.stringify(lead)}`);
  checks.check(
    files.some(({ xml }) => xml !== ""),
    () => "there is no workbook",
  );
}

/** A file of data that no browser takes for a page: it says what it is, is not guessed at, and can be read. */
function isData({ status, headers, body }: Page): boolean {
  const isSaid =
    headers["content-type"]?.startsWith("application/json") && headers["x-content-type-options"] === "nosniff";
  return status === 200 && isSaid === true && typeof JSON.parse(body.toString()) === "object";
}
