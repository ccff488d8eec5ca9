import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { withLock } from "./lock.js";
import { projectDir } from "./place.js";
import { runProgram } from "./run-program.js";

/** @import { Say } from "./place.js" */
/** @typedef {{ version?: string, resolved?: string, integrity?: string, optional?: boolean, peer?: boolean }} Entry */

/** No browser, no engine and no news is fetched: everything needed is in the packages themselves. */
const noDownloads = {
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  CHECKPOINT_DISABLE: "1",
};

/**
 * Installs the packages of the lockfile unless just these are there already.
 * @param {Say} say
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function ensureInstalled(say) {
  checkNode();
  if (isInstalled()) return false;
  return await withLock("install", say, async () => {
    if (isInstalled()) return false;
    say("Wij installeren de pakketten. Dat duurt een tot twee minuten.");
    // What npm already has need not be asked for again: the lockfile says exactly which bytes it must be.
    await npm(["ci", "--include=dev", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"]).catch(
      (error) => {
        throw new Error(
          "De pakketten konden niet worden geïnstalleerd. Controleer de internetverbinding en probeer het opnieuw. " +
            `Dit zegt npm ${error.message}`,
        );
      },
    );
    return true;
  });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Dit is Node ${process.versions.node}. Installeer Node 20.19 of nieuwer en probeer het opnieuw.`);
}

/**
 * npm writes the list of what it installed at the end of its work, so an installation that was broken off has none.
 */
function isInstalled() {
  const installed = packagesOf(join(projectDir, "node_modules", ".package-lock.json"));
  if (!installed) return false;
  const wanted = packagesOf(join(projectDir, "package-lock.json")) ?? {};
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const found = installed[path];
    // An optional package for another system is left out.
    if (!found) return entry.optional === true || entry.peer === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * @param {string} lockfile
 * @returns {Record<string, Entry> | null}
 */
function packagesOf(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, "utf8")).packages : null;
}

/** @param {readonly string[]} args */
async function npm(args) {
  // Started by npm we use that one, else the one that came with this Node, else any.
  const beside = join(dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js");
  const script = [process.env["npm_execpath"] ?? "", beside].find(
    (path) => path.endsWith("npm-cli.js") && existsSync(path),
  );
  if (script) await runProgram(process.execPath, [script, ...args], noDownloads);
  else await runProgram("npm", args, noDownloads);
}
