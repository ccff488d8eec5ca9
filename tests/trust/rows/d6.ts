import { Checks, type Place, type Row } from "../row.ts";
import { inFlight, rating, sendForm, setStage, type Voter } from "../voters.ts";

/** One row of a dump: which table, where it lies, which transaction wrote it, and all that it holds, as text. */
interface Dumped {
  readonly place: string;
  readonly xmin: string;
  readonly text: Readonly<Record<string, string | null>>;
}

type Dump = ReadonlyMap<string, readonly Dumped[]>;

/** Everything in the database, with what a table says of its rows besides: where they lie and who wrote them. */
async function dumpOf(place: Place): Promise<Dump> {
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

/** Voter references in every order that the dump can be read in, each with the name of that order. */
function ordersIn(dump: Dump): Map<string, string[]> {
  const orders = new Map<string, string[]>();
  const refOf = new Map<string, string>();
  for (const { text } of dump.get("Rating") ?? [])
    for (const name of ["id", "idem", "voterRef"]) refOf.set(text[name] ?? "", text["voterRef"] ?? "");
  const mentions = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\x[0-9a-f]{64}|[0-9a-f]{64}/g;
  for (const [table, rows] of dump) {
    const seen = rows.flatMap((row) => {
      const all = Object.values(row.text).join("\n");
      const found = [...all.matchAll(mentions)].map(([word]) => refOf.get(word)).find((ref) => ref !== undefined);
      return found === undefined ? [] : [{ row, ref: found }];
    });
    if (seen.length === 0) continue;
    const keys: Record<string, (row: Dumped) => string> = {
      place: ({ place }) => along(place),
      transaction: ({ xmin }) => xmin,
    };
    for (const name of Object.keys(seen[0]?.row.text ?? {})) keys[name] = ({ text }) => text[name] ?? "";
    for (const [name, key] of Object.entries(keys)) {
      const sorted = seen.toSorted((one, other) => inOrder(key(one.row), key(other.row)));
      orders.set(`${table}.${name}`, [...new Set(sorted.map(({ ref }) => ref))]);
    }
  }
  return orders;
}

/**
 * Voters choose one after the other. An attacker who knows each of them, and from a log of requests in what order they came,
 * gets a copy of the database made after the night with all that PostgreSQL tells beside its rows, and what the site wrote to its
 * log, but not the key of the round. The best of all orders in it links no more voters to their choices than chance does.
 */
export const d6: Row = {
  name: "D6",
  promise: "Without the key of the round nobody links a choice to a person, whatever else leaks.",
  sizes: { small: 100, full: 1000 },
  saboteurs: {
    "no-shuffle": { size: 40, what: "the order in which residents came stays in the tables" },
    "time-column": { size: 40, what: "a choice has a time" },
    "event-per-choice": { size: 40, what: "the log has an event for each choice" },
    "actor-in-event": { size: 40, what: "an event names who chose, and the choice" },
  },
  async run({ size, sabotage, place, say }) {
    const { round, voters, path } = await setStage(size);
    const fault = faults[sabotage ?? ""];
    if (fault) await place.asOwner(fault);
    const app = await place.startApp({ LOG_LEVEL: "trace" });
    const keys: string[] = [];
    // One at a time: nobody's order is surer than this.
    await inFlight(1, voters, async ({ cookie, accountId }) => {
      for (const plan of [1, 2, 3]) {
        const form = rating(plan, plan === 2 ? -1 : 1);
        keys.push(form.key);
        await sendForm(app.url + path, cookie, form);
      }
      if (sabotage === "actor-in-event") await place.asOwner(withActor, [accountId, keys.at(-1)]);
    });
    say(`${size} voters chose`);
    if (sabotage !== "no-shuffle") {
      const { runNightly } = await import("#tests/support/nightly.ts");
      await runNightly(place.ownerUrl);
    }
    say("the night is over");
    const dump = await dumpOf(place);
    const checks = new Checks();

    const { voterRef } = await import("#app/modules/waardering/voter.server.ts");
    const truth = voters.map(({ personRef }) => `\\x${Buffer.from(voterRef(round.id, personRef)).toString("hex")}`);
    const stored = new Set((dump.get("Rating") ?? []).map(({ text }) => text["voterRef"]));
    checks.check(
      truth.every((ref) => stored.has(ref)),
      () => "not every choice is in the dump",
    );
    const [best, links] = bestOf(ordersIn(dump), truth);
    // With few voters chance alone moves the number; the asked bound is that of the full size.
    const bound = size / 100 + 1 + (size < 1000 ? 6 : 0);
    checks.check(links <= bound, () => `${best} links ${links} of ${size} voters`);
    say(`the best order is ${best}: ${links} of ${size}`);

    lookForTraces(checks, dump, { voters, keys, log: app.log(), truth });
    return { ...checks.outcome, value: `links=${((100 * links) / size).toFixed(1)}%` };
  },
};

/** The order that links most voters when it is laid beside the order in which they came, or the other way round. */
function bestOf(orders: ReadonlyMap<string, readonly string[]>, truth: readonly string[]): [string, number] {
  let best: [string, number] = ["none", 0];
  for (const [name, order] of orders)
    for (const guess of [order, order.toReversed()]) {
      const links = guess.filter((ref, at) => ref === truth[at]).length;
      if (links > best[1]) best = [name, links];
    }
  return best;
}

interface Traces {
  readonly voters: readonly Voter[];
  readonly keys: readonly string[];
  readonly log: string;
  readonly truth: readonly string[];
}

const choiceTables = ["Rating", "IssuedPair", "Comparison", "Participation"];

/** Persons, addresses and forms stand nowhere beside a choice, and none of it is in the log of the site. */
function lookForTraces(checks: Checks, dump: Dump, { voters, keys, log, truth }: Traces): void {
  const choices = JSON.stringify(choiceTables.map((name) => dump.get(name)));
  const others = [...dump].filter(([name]) => !choiceTables.includes(name));
  const otherText = JSON.stringify(others.map(([, rows]) => rows));
  const emails = new Map((dump.get("Account") ?? []).map(({ text }) => [Number(text["id"]), text["email"] ?? ""]));
  for (const [at, { accountId, personRef, cookie }] of voters.entries()) {
    const email = emails.get(accountId) ?? "";
    const ref = truth[at]?.slice(2) ?? "";
    const token = cookie.split("=")[1] ?? "";
    const beside = [email, personRef].some((word) => choices.includes(word)) || otherText.includes(ref);
    const logged = [email, personRef, ref, token, ...keys.slice(3 * at, 3 * at + 3)].some((word) => log.includes(word));
    checks.check(email !== "" && !beside, () => `voter ${at} stands beside a choice`);
    checks.check(!logged, () => `voter ${at} stands in the log`);
  }
  for (const { text } of dump.get("Rating") ?? []) {
    const elsewhere = otherText.includes(text["id"] ?? "") || otherText.includes(text["idem"] ?? "");
    const times = Object.entries(text).filter(([name, value]) => name !== "day" && /\d\d:\d\d/.test(value ?? ""));
    checks.check(!elsewhere && times.length === 0, () => `a choice is named elsewhere, or has a time`);
  }
}

const withActor = `
  INSERT INTO "AuditEvent" ("actorId", role, type, "roundId", details)
  SELECT $1, 'resident', 'waardering.rated', "roundId", jsonb_build_object('rating', id) FROM "Rating" WHERE idem = $2`;

const noteChoice = `
  CREATE FUNCTION note_choice() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO "AuditEvent" (role, type, "roundId", details) VALUES ('resident', 'waardering.rated', NEW."roundId", jsonb_build_object('rating', NEW.id));
    RETURN NEW;
  END $$;
  CREATE TRIGGER note_choice AFTER INSERT ON "Rating" FOR EACH ROW EXECUTE FUNCTION note_choice()`;

const faults: Readonly<Record<string, string>> = {
  "time-column": `ALTER TABLE "Rating" ADD COLUMN at timestamptz NOT NULL DEFAULT clock_timestamp()`,
  "event-per-choice": noteChoice,
};
