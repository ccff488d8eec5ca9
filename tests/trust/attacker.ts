import type { Place } from "./row.ts";

/** One row of a dump: which table, where it lies, which transaction wrote it, and all that it holds, as text. */
export interface Dumped {
  readonly place: string;
  readonly xmin: string;
  readonly text: Readonly<Record<string, string | null>>;
}

export type Dump = ReadonlyMap<string, readonly Dumped[]>;

/** Everything in the database, with what a table says of its rows besides: where they lie and who wrote them. */
export async function dumpOf(place: Place): Promise<Dump> {
  const tables = await place.asOwner<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const dump = new Map<string, Dumped[]>();
  for (const { name } of tables) {
    const rows = await place.asOwner<Dumped>(
      `SELECT t.ctid::text AS place, t.xmin::text AS xmin, to_jsonb(t) AS text FROM "${name}" t ORDER BY t.ctid`,
    );
    dump.set(
      name,
      rows.map((row) => ({ ...row, text: asTexts(row.text) })),
    );
  }
  return dump;
}

const asTexts = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
  );

/** Numbers by their size, all else by its letters: as somebody sorts who looks for an order in time. */
function inOrder(one: string, other: string): number {
  const numbers = /^\d+$/;
  if (numbers.test(one) && numbers.test(other)) return Number(one) - Number(other);
  return one < other ? -1 : one > other ? 1 : 0;
}

/** "(12,7)" as a number that grows along the table. */
const along = (place: string): string => {
  const [page = "0", item = "0"] = place.slice(1, -1).split(",");
  return String(Number(page) * 100_000 + Number(item));
};

/** Where choices stand, and by what each row is known: the reference of a voter, or the pair that somebody answered. */
export const choiceTables = ["Rating", "IssuedPair", "Comparison", "Participation", "PaperBallot"] as const;

/** Whose each random number, key and reference of a choice is. */
export function ownersIn(dump: Dump): Map<string, string> {
  const owners = new Map<string, string>();
  const rowsOf = (table: string) => (dump.get(table) ?? []).map(({ text }) => text);
  for (const table of choiceTables)
    for (const text of rowsOf(table)) {
      const ref = text["voterRef"]?.slice(2) ?? owners.get(text["pairId"] ?? "") ?? "";
      for (const name of ["id", "idem", "voterRef", "answersHash", "enteredHash"])
        if (text[name]) owners.set(text[name].replace(/^\\x/, ""), ref);
    }
  return owners;
}

/** References of voters in every order that the dump can be read in, forwards and backwards, each with the name of that order. */
function ordersIn(dump: Dump): Map<string, string[]> {
  const orders = new Map<string, string[]>();
  const owners = ownersIn(dump);
  const mentions = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}/g;
  for (const [table, rows] of dump) {
    const seen = rows.flatMap((row) => {
      const all = Object.values(row.text).join("\n");
      const found = [...all.matchAll(mentions)].map(([word]) => owners.get(word)).find((ref) => ref !== undefined);
      return found === undefined ? [] : [{ row, ref: found }];
    });
    if (seen.length === 0) continue;
    const keys: Record<string, (row: Dumped) => string> = {
      place: ({ place }) => along(place),
      transaction: ({ xmin }) => xmin,
    };
    for (const name of Object.keys(seen[0]?.row.text ?? {})) keys[name] = ({ text }) => text[name] ?? "";
    for (const [name, key] of Object.entries(keys)) {
      const sorted = seen.toSorted((one, other) => inOrder(key(one.row), key(other.row))).map(({ ref }) => ref);
      // By the first thing that each did, and by the last.
      orders.set(`${table}.${name}`, [...new Set(sorted)]);
      orders.set(`${table}.${name} backwards`, [...new Set(sorted.toReversed())]);
    }
  }
  return orders;
}

/** One order laid beside the order in which voters came: of all of them, or of those of one round. */
export interface Likeness {
  readonly order: string;
  readonly among: string;
  readonly voters: number;
  /** How many stand at their own place, when the order is shifted by the number of places that suits it best. */
  readonly links: number;
  /** The rank correlation (Spearman's rho, 0 to 1, of either sign) at the shift that suits it best. */
  readonly alike: number;
}

/** Fewer than this an order is not worth laying beside another. */
const fewest = 10;

/** Every order in the dump beside the truth: the voters of each round, and all together, as they came. */
export function likenesses(dump: Dump, truth: ReadonlyMap<string, readonly string[]>): Likeness[] {
  const all: Likeness[] = [];
  for (const [name, order] of ordersIn(dump))
    for (const [among, came] of truth) {
      const [here, there] = [new Set(came), new Set(order)];
      const ranks = new Map(came.filter((ref) => there.has(ref)).map((ref, at) => [ref, at]));
      const places = order.filter((ref) => here.has(ref)).map((ref) => ranks.get(ref) ?? 0);
      if (places.length >= fewest) all.push({ order: name, among, voters: places.length, ...bestShift(places) });
    }
  return all;
}

/** `places` says of each in an order where they stand in the other; every shift is tried, round the end. */
function bestShift(places: readonly number[]): Pick<Likeness, "links" | "alike"> {
  const many = places.length;
  const shifts = new Array<number>(many).fill(0);
  for (const [at, place] of places.entries()) {
    const shift = (at - place + many) % many;
    shifts[shift] = (shifts[shift] ?? 0) + 1;
  }
  const spread = (many * (many * many - 1)) / 12;
  const middle = (many - 1) / 2;
  let alike = 0;
  for (let shift = 0; shift < many; shift++) {
    let sum = 0;
    for (let at = 0; at < many; at++) sum += (at - middle) * ((((places[at] ?? 0) + shift) % many) - middle);
    alike = Math.max(alike, Math.abs(sum) / spread);
  }
  return { links: Math.max(...shifts), alike };
}

/**
 * How many voters the best of so many tries links by chance. Of an order that knows nothing, k voters or more stand at their own
 * place with a probability of at most 1/k!: the groups of k voters, times the chance of each such group. The first k of which
 * all tries together have less than one in a thousand is more than chance gives. In the full size that is twelve of 1.000: eleven
 * are chance and one percent, as the promise says.
 */
export function linkedByChance(tries: number): number {
  let [k, rarer] = [1, 1];
  while (rarer < 1000 * tries) rarer *= ++k;
  return k - 1;
}

/**
 * How alike two orders are by chance at most. Spearman's rho of n voters who came in any order is spread about nought with a
 * deviation of 1/sqrt(n - 1), and in its tails less than a normal one is; that is six times as far in one of 500 million tries,
 * and there are at most some hundred thousand. Of fewer than 38 voters it says nothing: there the links have to tell.
 */
const alikeByChance = (voters: number) => 6 / Math.sqrt(voters - 1);

/** The likenesses that chance does not explain. */
export function tellingIn(all: readonly Likeness[]): Likeness[] {
  const most = linkedByChance(all.reduce((sum, { voters }) => sum + voters, 0));
  return all.filter(({ voters, links, alike }) => links > most || alike > alikeByChance(voters));
}
