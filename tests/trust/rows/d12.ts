import type { Party } from "#app/modules/people/core/acts.ts";
import { ask, builtRoutes, cookieOf } from "../crawl.ts";
import { Checks, type Row } from "../row.ts";

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
    () => ({ type: form, body: "a".repeat(1_000_001) }),
  ];
  return pick(kinds)();
}

function safely(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}

/** Requests that no browser of an honest person sends, to every address that takes a form, as every party. */
export const d12: Row = {
  name: "D12",
  promise: "Malformed input is refused in words: no error of the site, and nothing written.",
  sizes: { small: 300, full: 5000 },
  saboteurs: {
    "column-gone": { size: 300, what: "a column that every page of a round reads is gone" },
  },
  async run({ size, sabotage, place, say }) {
    const { roles } = await import("#app/modules/people/core/acts.ts");
    const { worldOf } = await import("#tests/e2e/pages/world.ts");
    const { fingerprint } = await import("#tests/e2e/support/fingerprint.ts");
    const { round } = await worldOf("citizens_budget", "valuation");
    const parties: readonly Party[] = ["visitor", "resident", ...roles];
    const cookies: string[] = [];
    for (const party of parties) cookies.push(await cookieOf(party));
    if (sabotage) await place.asOwner(`ALTER TABLE "Round" RENAME COLUMN intro TO introduction`);
    const app = await place.startApp();
    const routes = await builtRoutes();
    const addresses = routes.map(({ address }) => address.replace(":roundSlug", round.slug).replace(":number", "2"));
    const draw = chance(2026);
    const before = sabotage ? "" : JSON.stringify(await fingerprint());
    const checks = new Checks();
    for (let at = 0; at < size; at++) {
      const { body, type } = malformed(draw);
      const address = addresses[draw(addresses.length)] ?? "/";
      const broken =
        draw(8) === 0 ? `${address}${["/%00", "/..%2f", "?a=%E0%A4", "?zoek[]=1&p=-1&volgorde=x"][draw(4)]}` : address;
      const cookie = draw(6) === 0 ? `lvb=${"x".repeat(draw(300))}` : (cookies[draw(cookies.length)] ?? "");
      const headers = { Origin: app.url, "Content-Type": type };
      const page = await ask(app.url + broken, { method: "POST", cookie, headers, body }).catch(() => null);
      // Of a body that is too large the site may close the connection.
      const status = page === null ? 413 : page.status;
      const trace = page === null ? false : /\bat .*\.(js|ts):\d+|Prisma|postgres/i.test(page.body.toString());
      checks.check(status < 500 && !trace, () => `${broken} ${type} ${String(body).slice(0, 80)}: ${status}`);
    }
    if (!sabotage) {
      const after = JSON.stringify(await fingerprint());
      checks.check(before === after, () => `something was written: ${differing(before, after)}`);
    }
    say(`${size} requests to ${addresses.length} addresses`);
    return checks.outcome;
  },
};

function differing(before: string, after: string): string {
  const [one, other] = [JSON.parse(before), JSON.parse(after)] as Record<string, string>[];
  return Object.keys(one ?? {})
    .filter((table) => one?.[table] !== other?.[table])
    .join(", ");
}
