import { join } from "node:path";
import type { Page as Tab } from "@playwright/test";
import type { Party } from "#app/modules/people/core/acts.ts";
import { withClient } from "../../../scripts/database/connection.js";
import { ask, cookieOf, send } from "../crawl.ts";
import { Checks, type Place, type Row } from "../row.ts";

/** What people write, per table: all of it is shown to somebody. Lists are in braces. */
const written: Readonly<Record<string, readonly string[]>> = {
  Account: ["displayName"],
  AwardLine: ["handReason", "departReason"],
  Advice: ["text"],
  Condition: ["text"],
  Conflict: ["reason"],
  Decision: ["reason", "reference"],
  Estimate: ["explanation"],
  Lot: ["source"],
  OutboxMail: ["subject", "text"],
  Passkey: ["name"],
  Plan: [
    ...["title", "summary", "text", "{neighbourhoods}", "budgetLine", "ownEffort", "carriedOutBy"],
    ...["displayName", "entryReason"],
  ],
  PlanAccount: ["feedback", "explanation", "lesson"],
  PlanLine: ["activity", "owner", "answer"],
  PlanNote: ["text"],
  PlanReport: ["text"],
  PlanSupporter: ["name"],
  PrincipleCheck: ["evidence"],
  Removal: ["reason"],
  Resolution: ["text"],
  Round: ["title", "intro"],
  RoundProposal: ["reason"],
  RoundVerdict: ["reason"],
  RuleChange: ["reason", "rejectReason"],
  ScoreSheet: ["note"],
  Screening: ["reason"],
  Wijk: ["name"],
};

/** Text columns that hold words of ours: codes, addresses, hashes. A column in neither list makes the trial fail. */
const ours: Readonly<Record<string, readonly string[]>> = {
  Account: ["email", "passwordHash"],
  AuditEvent: ["role", "type"],
  Comparison: ["reason"],
  Decision: ["instrument"],
  Destruction: ["what"],
  Invitation: ["email"],
  Lot: ["seed"],
  OutboxMail: ["to"],
  Passkey: ["credentialId"],
  Plan: ["theme", "promises"],
  PlanReport: ["reason", "outcome"],
  PlanVersion: ["role"],
  PrincipleCheck: ["principle"],
  RateLimit: ["key"],
  Resolution: ["stage"],
  Round: ["slug", "importedFrom"],
  RulesVersion: ["hash"],
  Score: ["criterion"],
  Screening: ["ground", "principle"],
};

/** Markup that a browser would act on, each with a mark by which it is found in a page. */
export const payloads: readonly string[] = [
  ...[
    "img src=x onerror=alert(1)",
    "svg onload=alert(1)",
    "iframe srcdoc=x",
    "script",
    "style",
    "base href=//evil.example",
  ],
  ...["a href=javascript:alert(1)", "form action=//evil.example", "input autofocus onfocus=alert(1)", "math"],
  ...["object data=//evil.example", "embed src=//evil.example", "link rel=stylesheet href=//evil.example", "marquee"],
  ...[
    "meta http-equiv=refresh content=0",
    "video onerror=alert(1) src=x",
    "details open ontoggle=alert(1)",
    "body onload=alert(1)",
  ],
  ...["template", "textarea autofocus onfocus=alert(1)"],
].flatMap((tag) => {
  const [name = "", ...attributes] = tag.split(" ");
  const whole = `<${name} data-xss ${attributes.join(" ")}>`;
  return [
    ...[whole, `"${whole}`, `'${whole}`, `">${whole}`, `-->${whole}`, `</title>${whole}`, `</textarea>${whole}`],
    ...[`</script>${whole}`, `\\"}]</script>${whole}`, `\n\n${whole}\n`, `[x](javascript:alert(1)) ${whole}`],
    ...[
      `![x](x"${whole})`,
      `\`\`\`\n${whole}\n\`\`\``,
      `=HYPERLINK("//evil.example")${whole}`,
      `{{constructor}}${whole}`,
    ],
  ];
});

const rounds = ["burgerbegroting-2026", "buurtfonds-2027", "buurtplannen-2026"] as const;
const everybody: readonly Party[] = ["visitor", "administrator", "clerk", "coordinator", "board_chair", "resident"];

/**
 * Every text that somebody can write is replaced by markup that a browser would act on, each row its own, in passes until each
 * payload stood in each field that has rows enough. Then pages are read as several parties with Chromium's own parser: no element, no
 * attribute and no address of a payload may be in them; some pages are opened too, and nothing may run. A cell of a file
 * never begins as a formula.
 */
export const d13: Row = {
  name: "D13",
  promise: "What people write is text everywhere: it never becomes part of a page, and no cell a formula.",
  sizes: { small: 2, full: payloads.length },
  together: true,
  saboteurs: {
    "text-as-markup": { size: 2, what: "pages come through something that writes text as markup" },
    "unguarded-cell": { size: 2, what: "a file comes through something that takes the guard off its cells" },
  },
  async run({ size, sabotage, place, say }) {
    const { chromiumFlags, findChromium } = await import("../../../scripts/testing/chromium.js");
    const executablePath = findChromium();
    if (executablePath === null) return { asked: 0, found: 0, notRun: "there is no Chromium" };
    const { runProgram } = await import("../../../scripts/steps/run-program.js");
    const { projectDir } = await import("../../../scripts/steps/place.js");
    await runProgram(process.execPath, ["--import", "tsx", join(projectDir, "prisma", "seed.ts")], {
      DATABASE_URL: place.ownerUrl,
    });
    const parties = size < 30 ? everybody.slice(0, 2) : everybody;
    const checks = new Checks();
    const [asMarkup, unguarded] = [new Checks(), new Checks()];
    for (const column of await textColumns(place))
      checks.check(isKnown(column), () => `${column.table}.${column.name} is in neither list`);
    const cookies = new Map<Party, string>();
    for (const party of parties) cookies.set(party, await cookieOf(party));
    const app = await place.startApp();
    const { chromium } = await import("@playwright/test");
    const browser = await chromium.launch({ executablePath, args: chromiumFlags });
    try {
      const parser = await browser.newPage();
      const passes = Math.max(1, Math.round(size / 30));
      for (let pass = 0; pass < passes; pass++) {
        await writeEverywhere(place, Math.floor((pass * payloads.length) / passes));
        const pages = await pagesOf(pass);
        for (const party of parties)
          for (const address of pages) {
            const page = await ask(app.url + address, { cookie: cookies.get(party) ?? "" });
            if (!String(page.headers["content-type"]).includes("html")) continue;
            const html = page.body.toString();
            const found = await foundIn(parser, html);
            checks.check(page.status < 500 && found === "", () => `${address} as ${party}: ${page.status} ${found}`);
            if (sabotage) asMarkup.check((await foundIn(parser, unescaped(html))) === "", () => address);
          }
        await openSome(browser.newPage.bind(browser), app.url, pages.slice(0, 6), checks);
        const files = await cellsOfFiles(app.url, await cookieOf("clerk"));
        readCells(files, checks, (cell) => cell);
        if (sabotage) readCells(files, unguarded, (cell) => cell.replace(/^'/, ""));
      }
      say(`${passes} passes, ${payloads.length} payloads, ${checks.asked} checks`);
    } finally {
      await browser.close();
    }
    const seen = [
      ...(asMarkup.outcome.found < asMarkup.asked ? ["text-as-markup"] : []),
      ...(unguarded.outcome.found < unguarded.asked ? ["unguarded-cell"] : []),
    ];
    return { ...checks.outcome, seen };
  },
};

interface Column {
  readonly table: string;
  readonly name: string;
  readonly list: boolean;
}

function textColumns(place: Place): Promise<Column[]> {
  return place.asOwner<Column>(`
    SELECT table_name AS table, column_name AS name, data_type = 'ARRAY' AS list FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
      AND (data_type = 'text' OR data_type = 'ARRAY' AND udt_name = '_text') ORDER BY 1, 2`);
}

function isKnown({ table, name }: Column): boolean {
  return (
    [name, `{${name}}`].some((one) => written[table]?.includes(one) ?? false) || (ours[table]?.includes(name) ?? false)
  );
}

/** Each row of each table gets the payload of its turn; as the superuser of its own tables' triggers, which guard what is only added. */
async function writeEverywhere(place: Place, shift: number): Promise<void> {
  await withClient(place.ownerUrl, async (client) => {
    await client.query("CREATE TEMP TABLE payload (at integer PRIMARY KEY, text text)");
    for (const [at, text] of payloads.entries()) await client.query("INSERT INTO payload VALUES ($1, $2)", [at, text]);
    for (const [table, columns] of Object.entries(written)) {
      await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
      const sets = columns.map((column, nth) => {
        const of = `(SELECT text FROM payload WHERE at = (n.at + ${shift + 7 * nth}) % ${payloads.length})`;
        // Names of wijken are unique, and a plan without a budget line is no saving.
        if (column === "name" && table === "Wijk") return `"name" = left(${of}, 70) || n.at`;
        if (column.startsWith("{")) return `${column.slice(1, -1)} = ARRAY[${of}]`;
        return `"${column}" = CASE WHEN t."${column}" IS NULL THEN NULL ELSE ${of} END`;
      });
      await client.query(`
        UPDATE "${table}" t SET ${sets.join(", ")}
        FROM (SELECT ctid, row_number() OVER (ORDER BY ctid)::int AS at FROM "${table}") n WHERE n.ctid = t.ctid`);
      await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
    }
    // What is kept of lists and rounds is read again after an event.
    await client.query(
      `INSERT INTO "AuditEvent" (type, role, "roundId", details)
      SELECT 'example.finished', 'system', id, jsonb_build_object('reason', (SELECT text FROM payload WHERE at = $1)) FROM "Round"`,
      [shift % payloads.length],
    );
  });
}

async function pagesOf(pass: number): Promise<string[]> {
  const { pages, pageNames, isInRound } = await import("#tests/e2e/pages/table.ts");
  const outside = pageNames.filter((name) => !isInRound(name)).map((name) => pages[name].address(""));
  const inRounds = rounds.flatMap((slug) => pageNames.filter(isInRound).map((name) => pages[name].address(slug)));
  return [...inRounds.map((address) => address.replace(/\/1(?=\/|$)/, `/${1 + pass}`)), ...outside];
}

/** Whatever of a payload became part of the page, read by the browser's own parser, which runs nothing. */
function foundIn(parser: Tab, html: string): Promise<string> {
  return parser.evaluate((text) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    const bad = [...page.querySelectorAll("*")].find(
      (element) =>
        element.hasAttribute("data-xss") ||
        element.getAttributeNames().some((name) => name.startsWith("on")) ||
        ["href", "src", "action"].some((name) => /javascript:|evil\.example/i.test(element.getAttribute(name) ?? "")) ||
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
    await tab.goto(site + address);
    checks.check(heard.length === 0, () => `${address}: ${heard.join(", ").slice(0, 160)}`);
  }
  await tab.close();
}

/** The cells of each table of the dossiers of the rounds, by the name of the file. */
async function cellsOfFiles(site: string, cookie: string): Promise<Map<string, string[]>> {
  const { openZip, textOf } = await import("#tests/support/read-dossier.ts");
  const { parse } = await import("csv-parse/sync");
  const all = new Map<string, string[]>();
  for (const slug of rounds) {
    const { body } = await send(`${site}/werk/rondes/${slug}/dossier.zip`, cookie);
    const files = openZip(body);
    for (const name of Object.keys(files).filter((one) => one.endsWith(".csv"))) {
      const rows = parse(textOf(files, name), { bom: true, delimiter: ";", relax_column_count: true });
      all.set(`${slug} ${name}`, rows.flat());
    }
  }
  return all;
}

function readCells(files: ReadonlyMap<string, readonly string[]>, checks: Checks, as: (cell: string) => string): void {
  for (const [name, cells] of files) {
    const formula = cells.map(as).find((cell) => /^[=+@\t\r]|^-(?![\d.,]+$)/.test(cell));
    checks.check(formula === undefined, () => `${name}: ${formula}`);
  }
}

/** What a page would be that takes text for markup. */
const unescaped = (html: string) => html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"');
