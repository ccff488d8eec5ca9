import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { withClient } from "../database/connection.js";
import { useDatabase } from "../database/use.js";
import { projectDir } from "./place.js";
import { noFilters, withSchemaEngine } from "./schema-engine.js";

/** @import { Say } from "./place.js" */
/** @typedef {{ name: string, sql: string }} Migration */

const schemaFile = join(projectDir, "prisma", "schema.prisma");
/** Any number that no other program locks in the same database. */
const lockNumber = 20_261_123;

/**
 * Applies the migrations the database does not have yet. Commands that do so at the same time wait for each other.
 * @param {string} databaseUrl
 * @param {Say} say
 * @param {string} [folder]
 * @returns {Promise<string[]>} the names of those applied
 */
export async function migrate(databaseUrl, say, folder = join(projectDir, "prisma", "migrations")) {
  const wanted = readMigrations(folder);
  return await withClient(databaseUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [lockNumber]);
    const rows = await appliedRows(client);
    tellEdited(wanted, rows, say);
    if (isUpToDate(wanted, rows)) return [];
    await forgetBrokenOff(client, rows);
    const applied = await apply(databaseUrl, folder, wanted);
    if (applied.length > 0) say(`Aan de database toegevoegd: ${applied.join(", ")}.`);
    return applied;
  });
}

/**
 * @param {string} folder
 * @returns {Migration[]}
 */
function readMigrations(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "migration.sql")))
    .map(({ name }) => ({ name, sql: readFileSync(join(folder, name, "migration.sql"), "utf8") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * @typedef {{ id: string, name: string, checksum: string, isDone: boolean }} AppliedRow
 * @param {import("pg").Client} client
 * @returns {Promise<AppliedRow[]>}
 */
async function appliedRows(client) {
  const table = await client.query("select to_regclass('_prisma_migrations') as name");
  if (table.rows[0].name === null) return [];
  const { rows } = await client.query(
    `select id, migration_name as name, checksum, finished_at is not null as "isDone"
     from _prisma_migrations where rolled_back_at is null`,
  );
  return rows;
}

/**
 * The quick look that spares the engine at most starts.
 * @param {Migration[]} wanted
 * @param {AppliedRow[]} rows
 */
function isUpToDate(wanted, rows) {
  return wanted.every(({ name }) => rows.some((row) => row.name === name && row.isDone));
}

/**
 * Who edits a migration that is already in a database would wonder why nothing happens.
 * @param {Migration[]} wanted
 * @param {AppliedRow[]} rows
 * @param {Say} say
 */
function tellEdited(wanted, rows, say) {
  for (const { name, sql } of wanted) {
    const checksum = createHash("sha256").update(sql).digest("hex");
    const edited = rows.some((row) => row.name === name && row.isDone && row.checksum !== checksum);
    if (edited) say(`Let op: ${name} is veranderd nadat het aan de database is toegevoegd. De verandering doet niets.`);
  }
}

/**
 * A migration runs in one transaction, so one that was killed half-way left nothing but its row.
 * @param {import("pg").Client} client
 * @param {AppliedRow[]} rows
 */
async function forgetBrokenOff(client, rows) {
  const brokenOff = rows.filter((row) => !row.isDone).map((row) => row.id);
  if (brokenOff.length === 0) return;
  await client.query("delete from _prisma_migrations where id = any($1)", [brokenOff]);
}

/**
 * @param {string} databaseUrl
 * @param {string} folder
 * @param {Migration[]} wanted
 */
async function apply(databaseUrl, folder, wanted) {
  const lockfile = join(folder, "migration_lock.toml");
  const migrationsList = {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: wanted.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: /** @type {const} */ ({ tag: "ok", value: sql }) },
    })),
  };
  const { appliedMigrationNames } = await withSchemaEngine(readFileSync(schemaFile, "utf8"), databaseUrl, (engine) =>
    engine.applyMigrations({ migrationsList, filters: noFilters }),
  ).catch((/** @type {Error} */ error) => {
    throw new Error(`De database kon niet worden bijgewerkt. Dit zegt de database:\n${error.message}`);
  });
  return appliedMigrationNames;
}

/**
 * The SQL that leads from one schema to another, for writing a migration. What Prisma cannot say (checks, triggers,
 * functions) is added by hand. The engine wants a server to talk to, though it changes nothing there.
 * @param {string | null} from the text of a schema.prisma; null is an empty database
 * @param {string} to
 * @returns {Promise<string>}
 */
export async function diffSql(from, to) {
  /** @type {(content: string) => import("@prisma/schema-engine-wasm").DiffTarget} */
  const datamodel = (content) => ({ tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] });
  const target = { to: datamodel(to), script: true, shadowDatabaseUrl: null, exitCode: null, filters: noFilters };
  const database = await useDatabase(console.error);
  try {
    const { stdout } = await withSchemaEngine(to, database.ownerUrl, (engine) =>
      engine.diff({ from: from === null ? { tag: "empty" } : datamodel(from), ...target }),
    );
    return stdout ?? "";
  } finally {
    await database.close();
  }
}

/** The schema as it was in the commit that last touched the migrations; null when there is none yet. */
function migratedSchema() {
  const git = (/** @type {string[]} */ ...args) => execFileSync("git", args, { cwd: projectDir, encoding: "utf8" });
  const commit = git("log", "-1", "--format=%H", "--", "prisma/migrations").trim();
  return commit === "" ? null : git("show", `${commit}:prisma/schema.prisma`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href && process.argv[2] === "diff") {
  const sql = await diffSql(migratedSchema(), readFileSync(schemaFile, "utf8"));
  // The engine leaves a timer behind that would hold us for ten seconds.
  process.stdout.write(sql, () => process.exit());
}
