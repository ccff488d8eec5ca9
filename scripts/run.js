// Runs a TypeScript command beside a running `npm start` or without one: node scripts/run.js [--as-owner] FILE.ts ARGUMENTS
// A command is in the database what the site is, unless it says that it must be the owner of the tables. One that needs no
// database says --without-database.
// What it says itself goes to standard error: standard output belongs to the command.
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { ensureClient } from "./steps/client.js";
import { ensureInstalled } from "./steps/install.js";
import { projectDir } from "./steps/place.js";

const say = (/** @type {string} */ line) => console.error(line);
// A closed terminal is no reason to fall over before the database is closed.
process.stderr.on("error", () => undefined);
const words = process.argv.slice(2);
const asOwner = words[0] === "--as-owner";
const withoutDatabase = words[0] === "--without-database";
const [file, ...args] = asOwner || withoutDatabase ? words.slice(1) : words;

// Ctrl-C reaches the command too; we stay to close the database behind it.
/** @type {import("node:child_process").ChildProcess | undefined} */
let child;
process.on("SIGINT", () => undefined);
for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"])) process.on(signal, () => child?.kill(signal));

try {
  if (file === undefined) throw new Error("Zeg welk bestand: node scripts/run.js BESTAND.ts");
  await ensureInstalled(say);
  if (withoutDatabase) process.exit(await runCommand(resolve(projectDir, file), args, {}));
  await ensureClient(say);
  const { useDatabase } = await import("./database/use.js");
  const database = await useDatabase(say);
  try {
    const { migrate } = await import("./steps/migrate.js");
    await migrate(database.ownerUrl, say);
    process.exitCode = await runCommand(resolve(projectDir, file), args, {
      DATABASE_URL: asOwner ? database.ownerUrl : database.siteUrl,
      DATABASE_SITE_URL: database.siteUrl,
      STATE_DIR: database.stateDir,
      EXAMPLE_MODE: database.exampleMode ? "1" : "0",
    });
  } finally {
    await database.close();
  }
} catch (error) {
  say(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
// The schema engine leaves a timer behind that would hold us for ten seconds.
process.exit();

/**
 * @param {string} path
 * @param {readonly string[]} rest
 * @param {Record<string, string>} env
 * @returns {Promise<number>}
 */
function runCommand(path, rest, env) {
  return new Promise((done, failed) => {
    child = spawn(process.execPath, ["--import", "tsx", path, ...rest], {
      env: { ...process.env, ...env },
      stdio: "inherit",
    });
    child.on("error", failed);
    child.on("close", (code) => done(code ?? 1));
  });
}
