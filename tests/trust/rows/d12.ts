import { readFile } from "node:fs/promises";
import type { Party, RoundKind } from "#app/modules/people/core/acts.ts";
import type { Moment } from "#tests/support/factories.ts";
import type { World } from "#tests/e2e/pages/table.ts";
import { ask, builtRoutes, cookieOf, formsOf, mostForms, type FormField, type Page } from "../crawl.ts";
import { Checks, type App, type Row } from "../row.ts";

/** Small numbers of chance that a seed decides, so that a run can be repeated. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const names = [
  ...[
    "title",
    "plan",
    "mark",
    "key",
    "pair",
    "answer",
    "email",
    "password",
    "intent",
    "code",
    "kind",
    "reason",
    "text",
  ],
  ...["lines[0].activity", "lines[0][activity]", "lines[99999].cents", "lines", "__proto__", "constructor.prototype.a"],
  ...[
    "__proto__[isAdmin]",
    "toString",
    "a[b][c][d][e][f][g]",
    "[]",
    ".",
    "phases[valuation].startsOn",
    "",
    "oneOffCents",
  ],
];
const values = [
  ...[
    "",
    " ",
    "0",
    "-1",
    "1e309",
    "NaN",
    "99999999999999999999",
    "true",
    "null",
    "undefined",
    "[object Object]",
    "\u0000",
  ],
  ...["\u202eevil", "a".repeat(5000), '\'; DROP TABLE "Plan"; --', "{{7*7}}", "../../etc/passwd", "<script>1</script>"],
  ...["\ud800", "%00", "2026-02-30", "00000000-0000-0000-0000-000000000000", "€ 1.000,00", "１２", "🏠".repeat(300)],
];

/** Bodies that no page of the site makes. None is a whole form, so none of them may write. */
function malformed(draw: (below: number) => number): { body: string | Buffer; type: string } {
  const pick = <T>(from: readonly T[]) => from[draw(from.length)] as T;
  const pairs = () =>
    Array.from({ length: draw(12) }, () => `${encodeURIComponent(pick(names))}=${safely(pick(values))}`).join("&");
  const form = "application/x-www-form-urlencoded";
  const kinds = [
    () => ({ type: form, body: pairs() }),
    () => ({ type: form, body: `${pairs()}&${pairs()}` }),
    () => ({ type: form, body: "%".repeat(draw(50)) + "&&&===" }),
    () => ({ type: form, body: Buffer.from(Array.from({ length: draw(500) }, () => draw(256))) }),
    () => ({ type: `${form}; charset=utf-7`, body: pairs() }),
    () => ({ type: "multipart/form-data", body: pairs() }),
    () => ({
      type: "multipart/form-data; boundary=x",
      body: `--x\r\nContent-Disposition: form-data; name="${pick(names)}"\r\n\r\n`,
    }),
    () => ({
      type: "multipart/form-data; boundary=x",
      body: `--x\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\n${"c".repeat(draw(3000))}\r\n--x--`,
    }),
    () => ({ type: "application/json", body: `{"__proto__":{"a":1}` }),
    () => ({ type: form, body: tooLarge }),
  ];
  return pick(kinds)();
}

const tooLarge = "a".repeat(1_000_001);

type Spoiled = readonly (readonly [name: string, value: string])[];

/** What no page of ours sends for a field of a kind; whatever else is in the form, its schema must refuse it. */
const wrong: Readonly<Record<FormField["kind"], readonly ((field: FormField) => Spoiled)[]>> = {
  text: [twice, asList, asObject, tooLong],
  number: [twice, asList, asObject, ...["1e309", "-1", "NaN", "99999999999999999999", "１２", "0x10"].map(of)],
  date: [twice, asList, asObject, ...["2026-02-30", "0000-00-00", "morgen", "9999-12-31"].map(of)],
  // Not -1: that is "minder goed", as a button beside it says.
  hidden: [asList, asObject, ...["\u202eevil", "[object Object]", "\u0000", "-2", "__proto__"].map(of)],
  choice: [asObject, ...["__proto__", "toString", "\u0000", "a".repeat(5000)].map(of)],
  checkbox: [],
  file: [],
};

function of(value: string) {
  return ({ name }: FormField): Spoiled => [[name, value]];
}
function twice({ name, value }: FormField): Spoiled {
  return [
    [name, value],
    [name, `${value}x`],
  ];
}
function asList({ name, value }: FormField): Spoiled {
  return [[`${name}[0]`, value]];
}
function asObject({ name, value }: FormField): Spoiled {
  return [[`${name}.length`, value]];
}
function tooLong({ name }: FormField): Spoiled {
  return [[name, "a".repeat(50_000)]];
}

/** A form that a page showed somebody, and where. */
interface Shown {
  readonly address: string;
  readonly cookie: string;
  readonly fields: readonly FormField[];
}

/**
 * The form as it was shown, with one field in a way that is surely wrong, and now and then another one in any odd way. What
 * the button says stays: it tells which form it is.
 */
function spoil({ fields }: Shown, draw: (below: number) => number): string {
  const can = fields.filter(({ name, kind }) => name !== "intent" && wrong[kind].length > 0);
  const bad = can[draw(can.length)];
  const odd = draw(3) === 0 ? fields[draw(fields.length)] : null;
  const sent = fields.flatMap((field): Spoiled => {
    const ways = wrong[field.kind];
    if (field === bad) return ways[draw(ways.length)]?.(field) ?? [];
    if (field === odd && field.name !== "intent") return [[field.name, values[draw(values.length)] ?? ""]];
    return [[field.name, field.value]];
  });
  return sent.map(([name, value]) => `${encodeURIComponent(name)}=${safely(value)}`).join("&");
}

/** A half of a pair of code units cannot be written in UTF-8: what comes over is the three bytes that would be it. */
function safely(value: string): string {
  return value === "\ud800" ? "%ED%A0%80" : encodeURIComponent(value.toWellFormed());
}

/** Rounds whose pages together have about every form; in the small size the first of them. */
const stages: readonly (readonly [RoundKind, Moment])[] = [
  ["citizens_budget", "valuation"],
  ["neighbourhood_fund", "scoring"],
  ["neighbourhood_plans", "screening"],
  ["interim_plans", "all_year"],
  ["citizens_budget", "unopened"],
  ["citizens_budget", "submission"],
  ["neighbourhood_fund", "advice"],
  ["citizens_budget", "council"],
  ["neighbourhood_plans", "accountability"],
];

/** Signing out ends the sessions that the trial needs. */
const leftOut = ["/uitloggen"];

/**
 * Requests that no browser of an honest person sends: most are a form as a page showed it, with a field or two spoiled, so
 * that they come as far as the schema of that form; the others are malformed from the start, to every address, as every party.
 */
export const d12: Row = {
  name: "D12",
  promise: "Malformed input is refused in words: no error of the site, and nothing written.",
  sizes: { small: 150, full: 5000 },
  saboteurs: {
    "column-gone": { size: 100, what: "a column that every page of a round reads is gone" },
    "refusing-writes": { size: 100, what: "whoever sends something, refused or not, changes a plan" },
  },
  async run({ size, sabotage, place, say }) {
    const { roles } = await import("#app/modules/people/core/acts.ts");
    const { worldOf } = await import("#tests/e2e/pages/world.ts");
    const { fingerprint } = await import("#tests/e2e/support/fingerprint.ts");
    const { db } = await import("#app/platform/db.server.ts");
    const rounds = [];
    for (const stage of size < 1000 ? stages.slice(0, 3) : stages) rounds.push(await worldOf(...stage));
    const parties: readonly Party[] = ["visitor", "resident", ...roles];
    const cookies = new Map<Party, string>();
    for (const party of parties) cookies.set(party, await cookieOf(party));
    const app = await place.startApp();
    const routes = (await builtRoutes()).filter(({ address }) => !leftOut.includes(address));
    const taking = new Set(routes.filter(({ module }) => "action" in module).map(({ address }) => address));
    const lookers = new Map([...cookies].filter(([party]) => size >= 1000 || mostForms.includes(party)));
    const shown = await formsShown(app.url, rounds, lookers, taking);
    const slug = rounds[0]?.round.slug ?? "";
    const addresses = routes.map(({ address }) => address.replace(":roundSlug", slug).replace(":number", "2"));
    if (sabotage) await place.asOwner(faults[sabotage] ?? "");
    // As if this were a minute later: the first request of somebody of the office says that they are still there.
    await db.session.updateMany({ where: { seenAt: { not: null } }, data: { seenAt: new Date(Date.now() - 120_000) } });
    const draw = chance(2026);
    const before = JSON.stringify(await fingerprint());
    const checks = new Checks();
    const judge = (page: Page | null, what: () => string): void => {
      const trace = page !== null && /\bat .*\.(js|ts):\d+|Prisma|postgres/i.test(page.body.toString());
      checks.check(page !== null && page.status < 500 && !trace, () => `${what()}: ${page?.status ?? "no answer"}`);
    };
    const memory = [await megabytesOf(app)];
    let reached = 0;
    let spoiled = 0;
    for (let at = 0; at < size; at++) {
      if (draw(5) > 0) {
        const form = shown[draw(shown.length)] as Shown;
        const body = spoil(form, draw);
        const headers = { Origin: app.url, "Content-Type": "application/x-www-form-urlencoded" };
        const page = await ask(app.url + form.address, { method: "POST", cookie: form.cookie, headers, body });
        const what = () => `${form.address} ${decodeURIComponent(body.replaceAll("%ED%A0%80", "")).slice(0, 200)}`;
        judge(page, what);
        checks.check(page.status >= 400, () => `${what()} was taken: ${page.status} ${page.headers["location"] ?? ""}`);
        spoiled++;
        if ([400, 409].includes(page.status) && !page.body.toString().includes(notAForm)) reached++;
      } else {
        const { body, type } = malformed(draw);
        const address = addresses[draw(addresses.length)] ?? "/";
        const broken =
          draw(8) === 0
            ? `${address}${["/%00", "/..%2f", "?a=%E0%A4", "?zoek[]=1&p=-1&volgorde=x"][draw(4)]}`
            : address;
        const cookie = draw(6) === 0 ? `lvb=${"x".repeat(draw(300))}` : [...cookies.values()][draw(cookies.size)];
        // What is refused before it is read ends its connection, which must not be that of the next request.
        const headers = { Origin: app.url, "Content-Type": type, Connection: "close" };
        const asked = { method: "POST", cookie: cookie ?? "", headers, body };
        const what = () => `${broken} ${type} ${String(body).slice(0, 80)}`;
        if (body === tooLarge) await tooMuch(app.url + broken, asked, judge, what);
        else judge(await ask(app.url + broken, asked), what);
      }
      if (at === Math.floor(size / 5)) memory.push(await megabytesOf(app));
    }
    const list = `/beheer/rondes/${rounds.find(({ round }) => !round.standing.passed.length)?.round.slug}/register`;
    for (const [address, megabytes] of [
      [`/rondes/${slug}/waardering`, 10],
      [list, 10],
      [list, 17],
    ] as const) {
      const headers = {
        ...{ Origin: app.url, "Content-Type": "application/x-www-form-urlencoded" },
        Connection: "close",
      };
      const body = Buffer.alloc(megabytes * 1_000_000, "a=%F0&");
      const asked = { method: "POST", cookie: cookies.get("administrator") ?? "", headers, body };
      await tooMuch(app.url + address, asked, judge, () => `${address} with ${megabytes} MB`);
    }
    // Of the register the form itself, by who may send it: large, and broken in every way.
    for (const [what, body] of uploads()) {
      const headers = { Origin: app.url, "Content-Type": "multipart/form-data; boundary=x", Connection: "close" };
      const asked = { method: "POST", cookie: cookies.get("administrator") ?? "", headers, body };
      const page = await ask(app.url + list, asked).catch(() => null);
      judge(page, () => `${list} with ${what}`);
    }
    memory.push(await megabytesOf(app));
    const health = await ask(`${app.url}/health`).catch(() => null);
    checks.check(
      !app.hasEnded() && health?.status === 200,
      () => `the site is not well: ${health?.status ?? "no answer"}`,
    );
    checks.check(
      reached > 0.8 * spoiled,
      () => `only ${reached} of ${spoiled} spoiled forms came as far as their schema`,
    );
    const after = JSON.stringify(await fingerprint());
    checks.check(before === after, () => `something was written: ${differing(before, after)}`);
    say(`${spoiled} of ${size} requests were one of ${shown.length} forms spoiled, ${reached} came to its schema`);
    say(`memory of the site: ${memory.join(", ")} MB at the start, after a fifth and at the end`);
    return checks.outcome;
  },
};

/** Forms with a file, none of which holds a list that can be read in. */
function uploads(): readonly (readonly [what: string, body: Buffer])[] {
  const part = (name: string, text: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
  const file = (text: string, name = "lijst.csv") =>
    `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${text}\r\n`;
  const end = "--x--\r\n";
  const wrong = "nummer;leeftijd\n1;misschien\n";
  const bodies: Readonly<Record<string, string>> = {
    "10 MB of one line": file("a".repeat(10_000_000)) + end,
    "15 MB of wrong lines": file("nummer;leeftijd\n" + "1;misschien\n".repeat(1_200_000)) + end,
    "a file that breaks off": file(wrong),
    "a part without its head": `--x\r\n\r\n${wrong}\r\n${end}`,
    "two files": file(wrong) + file(wrong) + end,
    "a field of 1 MB": part("replaces", "o".repeat(1_000_000)) + file(wrong) + end,
    "many fields": part("a", "b").repeat(6000) + file(wrong) + end,
    "a field of no page": part("__proto__", "on") + file(wrong) + end,
    "no file": part("a", "b") + end,
    "bytes that are no text": file("\u0000\u00ff\u0000") + end,
    nothing: "",
  };
  return Object.entries(bodies).map(([what, body]) => [what, Buffer.from(body, "latin1")]);
}

const notAForm = "Dit formulier is niet goed overgekomen";

type Judge = (page: Page | null, what: () => string) => void;

/** Of a body that is too large the site may close the connection before all of it has come. */
async function tooMuch(url: string, asked: Parameters<typeof ask>[1], judge: Judge, what: () => string): Promise<void> {
  const page = await ask(url, asked).catch(() => null);
  if (page) judge(page, what);
}

/** Every form that the pages show to whoever sees them, once for each of their buttons; not those that cannot be wrong. */
async function formsShown(
  site: string,
  worlds: readonly World[],
  cookies: ReadonlyMap<Party, string>,
  taking: ReadonlySet<string>,
): Promise<Shown[]> {
  const { pages, pageNames, isInRound, statusOf } = await import("#tests/e2e/pages/table.ts");
  const shapes = new Set([...taking].map((address) => address.replaceAll(/:\w+/g, ":part")));
  const shown = new Map<string, Shown>();
  for (const [at, world] of worlds.entries())
    for (const name of pageNames.filter((one) => isInRound(one) || at === 0)) {
      if (!shapes.has(name.replaceAll(/:\w+|(?<=\/)1(?=\/|$)/g, ":part"))) continue;
      for (const [party, cookie] of cookies) {
        if (statusOf(name, party, world) !== 200) continue;
        const own = pages[name].address(world.round.slug);
        const page = await ask(site + own, { cookie });
        for (const { action, fields } of formsOf(page.body.toString())) {
          const address = action.startsWith("/") ? action : own;
          const can = fields.some((field) => field.name !== "intent" && wrong[field.kind].length > 0);
          const key = JSON.stringify([address, fields.map((field) => [field.name, field.kind])]);
          // To skip a plan or pair writes nothing, whatever else stands in that form.
          const writes = !fields.some((field) => field.name === "skip");
          if (can && writes && !leftOut.includes(address) && !shown.has(key))
            shown.set(key, { address, cookie, fields });
        }
      }
    }
  return [...shown.values()];
}

/** What the process of the site has in memory; 0 where the system does not tell. */
async function megabytesOf({ pid }: App): Promise<number> {
  const told = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(told)?.[1] ?? 0) / 1024);
}

const faults: Readonly<Record<string, string>> = {
  "column-gone": `ALTER TABLE "Round" RENAME COLUMN intro TO introduction`,
  "refusing-writes": `
    CREATE FUNCTION leave_trace() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN UPDATE "Plan" SET version = version + 1; RETURN NEW; END $$;
    CREATE TRIGGER leaves_trace AFTER UPDATE ON "Session" FOR EACH ROW EXECUTE FUNCTION leave_trace()`,
};

function differing(before: string, after: string): string {
  const [one, other] = [JSON.parse(before), JSON.parse(after)] as Record<string, string>[];
  return Object.keys(one ?? {})
    .filter((table) => one?.[table] !== other?.[table])
    .join(", ");
}
