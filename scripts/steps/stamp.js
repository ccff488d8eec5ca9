import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { withLock } from "./lock.js";
import { projectDir } from "./place.js";

/** @import { Say } from "./place.js" */

/**
 * Makes something from source files only when they changed since it was made last. The stamp, a file in what is made,
 * holds their hash; it is taken away before the work starts, so work that was broken off is done again.
 * @param {object} step
 * @param {string} step.name
 * @param {readonly string[]} step.sources files and folders from the root; absent ones count as empty
 * @param {string} step.stamp path from the root
 * @param {Say} step.say
 * @param {() => Promise<void>} step.make
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function makeWhenChanged({ name, sources, stamp, say, make }) {
  const path = join(projectDir, stamp);
  const isFresh = () => existsSync(path) && readFileSync(path, "utf8") === hashOf(sources);
  if (isFresh()) return false;
  return await withLock(name, say, async () => {
    if (isFresh()) return false;
    rmSync(path, { force: true });
    const hash = hashOf(sources);
    await make();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, hash);
    return true;
  });
}

/** @param {readonly string[]} sources */
function hashOf(sources) {
  const hash = createHash("sha256");
  for (const source of sources) addTo(hash, source);
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  const full = join(projectDir, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    for (const entry of readdirSync(full).sort()) addTo(hash, `${path}/${entry}`);
  } else if (stat?.isFile()) {
    hash.update(`${path}\0${stat.size}\0`).update(readFileSync(full));
  }
}
