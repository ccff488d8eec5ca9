import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findPostmaster, stopPostmaster } from "../../../scripts/database/postmaster.js";
import { projectDir } from "../../../scripts/steps/place.js";
import { endRuns } from "./run.js";

/**
 * A copy of what a clone of the present work would hold. `bare` copies nothing else; otherwise it borrows the packages
 * and takes along the generated client and the build, so that starting it takes seconds.
 * @param {{ bare?: boolean, example?: boolean, below?: string }} [options] `below` is a folder to make it in
 * @returns {string} its folder
 */
export function makeClone({ bare = false, example = false, below = openFolder() } = {}) {
  const dir = join(below, "een kloon é");
  for (const file of trackedFiles()) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    cpSync(join(projectDir, file), join(dir, file));
  }
  if (!example) rmSync(join(dir, "prisma", "seed.ts"), { force: true });
  if (bare) return dir;
  symlinkSync(join(projectDir, "node_modules"), join(dir, "node_modules"));
  for (const made of ["prisma/generated", "build"]) {
    if (existsSync(join(projectDir, made))) cpSync(join(projectDir, made), join(dir, made), { recursive: true });
  }
  return dir;
}

/** A new folder that everybody can enter. */
function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), "lvb-system-"));
  chmodSync(folder, 0o755);
  return folder;
}

function trackedFiles() {
  const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: projectDir,
    encoding: "utf8",
  });
  return list.split("\0").filter((file) => file !== "" && existsSync(join(projectDir, file)));
}

/** Where the clone's database stands. @param {string} dir */
export function dataDirOf(dir) {
  return join(homeOf(dir) ?? join(dir, ".leve-de-buurt"), "data");
}

/** The system folder that root's clone got below a closed folder. @param {string} dir @returns {string | null} */
export function homeOf(dir) {
  const pointer = join(dir, ".leve-de-buurt", "database-home.json");
  return existsSync(pointer) ? JSON.parse(readFileSync(pointer, "utf8")).home : null;
}

/** Takes the clone away with all that still runs for it. @param {string} dir */
export async function removeClone(dir) {
  await endRuns(dir);
  const server = findPostmaster(dataDirOf(dir));
  if (server) await stopPostmaster(server);
  for (const folder of [homeOf(dir), dirname(dir)]) if (folder) rmSync(folder, { recursive: true, force: true });
}
