import pg from "pg";
import { Checks, type Place, type Row } from "../row.ts";

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

/** The role of the site and that of a reader try every verb on every table of choices and events. */
export const c2: Row = {
  name: "C2",
  promise: "The site cannot change or take away a choice or an event, nor switch off what guards them.",
  sizes: { small: kept.length, full: kept.length },
  saboteurs: {
    granted: { size: kept.length, what: "a migration grants UPDATE on ratings to the site" },
    "site-is-owner": { size: kept.length, what: "the site is made a member of the owner" },
    "no-truncate-guard": { size: kept.length, what: "the site may TRUNCATE and the trigger against it is gone" },
  },
  async run({ size, sabotage, place }) {
    const reader = await readerUrl(place);
    const [site, owner] = [new URL(place.siteUrl).username, new URL(place.ownerUrl).username];
    if (sabotage === "site-is-owner") await place.asAdmin(`GRANT ${owner} TO ${site}`);
    else if (sabotage) await place.asOwner(faults[sabotage] ?? "");
    const checks = new Checks();
    for (const [who, url] of [
      ["site", place.siteUrl],
      ["reader", reader],
    ] as const)
      await withRole(url, async (client) => {
        for (const table of kept.slice(0, size))
          for (const verb of verbs) {
            const may = who === "site" ? verb.site : verb.name === "select" && table === "RulesVersion";
            const done = await succeeds(client, columnsFor(verb.sql(`"${table}"`), table));
            checks.check(done === may, () => `${who} ${verb.name} ${table}: ${done ? "done" : "refused"}`);
          }
      });
    // A membership is of the whole server and would outlive this trial.
    if (sabotage === "site-is-owner") await place.asAdmin(`REVOKE ${owner} FROM ${site}`);
    return checks.outcome;
  },
};

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

/** Whether PostgreSQL does it; nothing of it stays. */
async function succeeds(client: pg.Client, sql: string): Promise<boolean> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    return true;
  } catch {
    return false;
  } finally {
    await client.query("ROLLBACK");
  }
}

const faults: Readonly<Record<string, string>> = {
  granted: `GRANT UPDATE ON "Rating" TO lvb_app`,
  "no-truncate-guard": `GRANT TRUNCATE ON "AuditEvent" TO lvb_app; DROP TRIGGER append_only_table ON "AuditEvent"`,
};

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
