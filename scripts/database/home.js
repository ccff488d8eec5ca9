import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { serverAccount } from "./account.js";
import { ensureStateDir, isRoot, projectDir, stateDir } from "../steps/place.js";
import { readJson, writeJson } from "./json-file.js";

/** @import { Account } from "./account.js" */
/** @import { Say } from "../steps/place.js" */

const systemDir = "/var/lib/leve-de-buurt";
const pointer = join(stateDir, "database-home.json");

/**
 * The folder that holds this clone's database and the account that serves it. The folder is the state folder, unless
 * root started us in a place where that account cannot come: then it is a system folder that belongs to this clone.
 * @param {Say} say
 * @returns {{ home: string, account: Account }}
 */
export function databaseHome(say) {
  ensureStateDir();
  const known = rememberedHome();
  const account = serverAccount(join(known ?? stateDir, "data"));
  if (!isRoot || (!known && canEnter(stateDir, account))) return { home: stateDir, account };
  const home = known ?? newHome();
  say(`Andere gebruikers kunnen niet in de projectmap. De database staat daarom in ${home}.`);
  return { home, account };
}

/**
 * @param {string} dir
 * @param {Account} account
 */
function canEnter(dir, account) {
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', dir], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
}

/** The folder from an earlier start, unless this clone is a copy of the one it belongs to. */
function rememberedHome() {
  const home = readJson(pointer)?.home;
  if (!home || !existsSync(home)) return null;
  const owner = join(home, "project.json");
  const ownerDir = readJson(owner)?.projectDir;
  if (ownerDir !== projectDir) {
    if (readJson(join(ownerDir ?? "", ".leve-de-buurt", basename(pointer)))?.home === home) return null;
    writeJson(owner, { projectDir });
  }
  return home;
}

function newHome() {
  const home = join(systemDir, `${basename(projectDir)}-${randomBytes(4).toString("hex")}`);
  mkdirSync(home, { recursive: true });
  for (const dir of [systemDir, home]) chmodSync(dir, 0o755);
  bringData(home);
  writeJson(join(home, "project.json"), { projectDir });
  writeJson(pointer, { home });
  return home;
}

/** The clone was moved, or its folder closed, after the database was made in it. @param {string} home */
function bringData(home) {
  const before = join(stateDir, "data");
  if (!existsSync(before)) return;
  const after = join(home, "data");
  try {
    renameSync(before, after);
  } catch {
    // Another disk: `cp -a` keeps the owners.
    const { status, stderr } = spawnSync("cp", ["-a", before, `${after}.new`], { encoding: "utf8" });
    if (status !== 0) throw new Error(`De database kon niet naar ${home}: ${stderr}`);
    renameSync(`${after}.new`, after);
    rmSync(before, { recursive: true });
  }
}

/** @param {string} path @param {Account} account */
export function giveTo(path, account) {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}
