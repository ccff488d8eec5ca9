import { randomUUID } from "node:crypto";
import pg from "pg";
import { Checks, outcomeOfFaults, type Place, type Row } from "../row.ts";

/** Choices, events and versions: what is only ever added. */
const kept = [
  "AuditEvent",
  "Rating",
  "IssuedPair",
  "Comparison",
  "Participation",
  "PlanVersion",
  "RulesVersion",
  "Score",
  "RoundProposal",
  "RoundVerdict",
  "Destruction",
];

interface Verb {
  readonly name: string;
  readonly sql: (table: string) => string;
  /** Whether the site may do it to what is only ever added. */
  readonly site: boolean;
}

const verbs: readonly Verb[] = [
  { name: "select", sql: (t) => `SELECT * FROM ${t} LIMIT 1`, site: true },
  { name: "insert", sql: (t) => `INSERT INTO ${t} SELECT * FROM ${t} WHERE false`, site: true },
  { name: "update", sql: (t) => `UPDATE ${t} SET "roundId" = "roundId"`, site: false },
  { name: "delete", sql: (t) => `DELETE FROM ${t}`, site: false },
  { name: "truncate", sql: (t) => `TRUNCATE ${t} CASCADE`, site: false },
  { name: "disable trigger", sql: (t) => `ALTER TABLE ${t} DISABLE TRIGGER ALL`, site: false },
  { name: "drop", sql: (t) => `DROP TABLE ${t} CASCADE`, site: false },
  { name: "rule", sql: (t) => `CREATE RULE gone AS ON INSERT TO ${t} DO INSTEAD NOTHING`, site: false },
  {
    name: "grant",
    sql: (t) => `GRANT ALL ON ${t} TO CURRENT_USER; UPDATE ${t} SET "roundId" = "roundId"`,
    site: false,
  },
  { name: "replica", sql: (t) => `SET LOCAL session_replication_role = replica; DELETE FROM ${t}`, site: false },
  { name: "become owner", sql: (t) => `ALTER TABLE ${t} OWNER TO CURRENT_USER`, site: false },
];

/** What the triggers refuse to whoever owns the tables. */
const changes: readonly Pick<Verb, "name" | "sql">[] = [
  { name: "update", sql: (t) => `UPDATE ${t} SET "roundId" = "roundId" WHERE ctid = (SELECT min(ctid) FROM ${t})` },
  { name: "delete", sql: (t) => `DELETE FROM ${t} WHERE ctid = (SELECT min(ctid) FROM ${t})` },
  { name: "truncate", sql: (t) => `TRUNCATE ${t} CASCADE` },
];

/**
 * The role of the site and that of a reader try every verb on every table of choices and events, and must be refused for want
 * of rights. Then the owner, who has every right, changes, deletes and truncates a row that is really there, and must be refused
 * by the trigger of that table.
 */
export const c2: Row = {
  name: "C2",
  promise: "The site cannot change or take away a choice or an event, nor switch off what guards them.",
  sizes: { small: kept.length, full: kept.length },
  // Who is a member of whom holds for a whole server: beside others, a fault of this trial would be theirs.
  ownServer: true,
  together: true,
  quickFaults: true,
  saboteurs: {
    granted: { size: kept.length, what: "a migration grants UPDATE on ratings to the site" },
    "site-is-owner": { size: kept.length, what: "the site is made a member of the owner" },
    "one-guard-gone": { size: kept.length, what: "the trigger against changes is gone from one table" },
    "no-truncate-guard": { size: kept.length, what: "the site may TRUNCATE and the trigger against it is gone" },
  },
  async run({ sabotage, place }) {
    const reader = await readerUrl(place);
    await fillEveryTable(place);
    if (sabotage === null) return (await tryAll(place, reader)).outcome;
    const [site, owner] = [new URL(place.siteUrl).username, new URL(place.ownerUrl).username];
    const seen: string[] = [];
    for (const [name, { as, made, mended }] of Object.entries(faults(site, owner))) {
      await place[as](made);
      const { found, asked } = await tryAll(place, reader);
      await place[as](mended);
      if (found < asked) seen.push(name);
    }
    return outcomeOfFaults(this.saboteurs, seen);
  },
};

/** Every verb on every table as the site and as a reader, and every change of a row as the owner. */
async function tryAll(place: Place, reader: string): Promise<Checks> {
  const checks = new Checks();
  for (const [who, url] of [
    ["site", place.siteUrl],
    ["reader", reader],
  ] as const)
    await withRole(url, async (client) => {
      for (const table of kept)
        for (const verb of verbs) {
          const may = who === "site" ? verb.site : verb.name === "select" && table === "RulesVersion";
          const end = await endOf(client, columnsFor(verb.sql(`"${table}"`), table));
          const right = may ? end === "done" : end.startsWith(noRight);
          checks.check(right, () => `${who} ${verb.name} ${table}: ${end}`);
        }
    });
  await withRole(place.ownerUrl, async (client) => {
    for (const table of kept) {
      const { rows } = await client.query(`SELECT FROM "${table}" LIMIT 1`);
      checks.check(rows.length === 1, () => `${table} is empty: nothing was tried`);
      for (const { name, sql } of changes) {
        const end = await endOf(client, columnsFor(sql(`"${table}"`), table));
        const right = end === `${raised} ${table} is append-only: ${name.toUpperCase()} refused`;
        checks.check(right, () => `owner ${name} ${table}: ${end}`);
      }
    }
  });
  return checks;
}

/** Not every table has a column "roundId". */
const columnsFor = (sql: string, table: string) => sql.replaceAll("roundId", columns[table] ?? "roundId");
const columns: Readonly<Record<string, string>> = {
  PlanVersion: "planId",
  Score: "planId",
  RoundVerdict: "proposalId",
};

async function withRole(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** How PostgreSQL says "permission denied", and how that a trigger raised an exception. */
const noRight = "42501";
const raised = "P0001";

/** "done" when PostgreSQL does it, else its code and its words; nothing of it stays. */
async function endOf(client: pg.Client, sql: string): Promise<string> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    return "done";
  } catch (error) {
    if (error instanceof pg.DatabaseError) return `${error.code ?? ""} ${error.message}`;
    throw error;
  } finally {
    await client.query("ROLLBACK");
  }
}

/** At least one row in each table, made as the product makes them as far as a few acts do. */
async function fillEveryTable({ asOwner }: Place): Promise<void> {
  const { makeFundRound, handIn } = await import("#tests/support/fonds-factories.ts");
  const { makeOfficer, makeResident } = await import("#tests/support/factories.ts");
  const { closeValuing, makeValuedRound, rate, valuingRules } = await import("#tests/support/waardering-factories.ts");
  const { byTwo } = await import("#tests/support/two-people.ts");
  const { issuePair } = await import("#app/modules/waardering/issue-pair.server.ts");
  const { answerPair } = await import("#app/modules/waardering/answer-pair.server.ts");
  const resident = await makeResident();
  const rated = await makeValuedRound(2);
  await rate(resident, rated.round, 1, 1);
  const { round: compared } = await makeValuedRound(2, { rules: valuingRules({ method: "pairs" }) });
  const issued = await issuePair(resident, compared.slug);
  const pair = "pair" in issued ? issued.pair : "";
  await answerPair(resident, compared.slug, { pair, answer: "left", reason: null, key: randomUUID() });
  const fund = await makeFundRound([[10_000]], 1);
  await handIn(fund.chair, fund.round, 1, 0);
  await closeValuing(rated.round, { released: false });
  await byTwo([await makeOfficer(["administrator"]), await makeOfficer(["clerk"])], rated.round.slug, "release");
  await asOwner(`INSERT INTO "Destruction" (what, count) VALUES ('proef', 1)`);
  await asOwner(`
    INSERT INTO "PlanVersion" ("planId", version, role, changes) SELECT min(id), 1, 'resident', '{}' FROM "Plan"`);
}

interface Fault {
  readonly as: "asOwner" | "asAdmin";
  readonly made: string;
  readonly mended: string;
}

const guard = (name: string, when: string, table: string, each: string) =>
  `CREATE TRIGGER ${name} BEFORE ${when} ON "${table}" FOR EACH ${each} EXECUTE FUNCTION refuse_change()`;

/** One after the other, each mended before the next; a membership is of the whole server and would outlive the trial. */
const faults = (site: string, owner: string): Readonly<Record<string, Fault>> => ({
  granted: {
    as: "asOwner",
    made: `GRANT UPDATE ON "Rating" TO lvb_app`,
    mended: `REVOKE UPDATE ON "Rating" FROM lvb_app`,
  },
  "site-is-owner": { as: "asAdmin", made: `GRANT ${owner} TO ${site}`, mended: `REVOKE ${owner} FROM ${site}` },
  "one-guard-gone": {
    as: "asOwner",
    made: `DROP TRIGGER append_only_rows ON "Score"`,
    mended: guard("append_only_rows", "UPDATE OR DELETE", "Score", "ROW"),
  },
  "no-truncate-guard": {
    as: "asOwner",
    made: `GRANT TRUNCATE ON "AuditEvent" TO lvb_app; DROP TRIGGER append_only_table ON "AuditEvent"`,
    mended: `REVOKE TRUNCATE ON "AuditEvent" FROM lvb_app; ${guard("append_only_table", "TRUNCATE", "AuditEvent", "STATEMENT")}`,
  },
});

/** A login that is a member of lvb_reader and nothing else. */
async function readerUrl({ asAdmin, siteUrl }: Place): Promise<string> {
  const url = new URL(siteUrl);
  url.username = `${url.username}_reader`;
  url.password = "reader";
  await asAdmin(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${url.username}') THEN
      CREATE ROLE ${url.username} LOGIN PASSWORD 'reader' IN ROLE lvb_reader;
    END IF; END $$`);
  return url.href;
}
