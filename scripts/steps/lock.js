import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureStateDir } from "./place.js";
import { isAlive, processMark } from "./process-mark.js";
import { waitFor } from "./wait.js";

/** @import { Say } from "./place.js" */

const patienceSeconds = 900;
let locksTaken = 0;

/**
 * Does the work while no other command of this clone does work under the same name. A lock of a process that is gone
 * is taken over, so nothing is left to clean up after a kill.
 * @template T
 * @param {string} name
 * @param {Say} say
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, say, work) {
  const lock = join(ensureStateDir(), `${name}.lock`);
  const own = `${lock}.${process.pid}-${++locksTaken}`;
  writeFileSync(own, `${process.pid} ${processMark(process.pid)}`);
  try {
    let told = false;
    const taken = await waitFor(patienceSeconds, () => {
      if (take(lock, own)) return true;
      if (!told) say("Een ander commando is hier al mee bezig. Wij wachten tot het klaar is.");
      told = true;
      return false;
    });
    if (!taken) throw new Error(`Een ander commando houdt de map bezet. Stop het, of verwijder ${lock}.`);
  } finally {
    rmSync(own, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/**
 * A link is made whole or not at all, so a lock is never seen without its owner in it.
 * @param {string} lock
 * @param {string} own
 */
function take(lock, own) {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  }
  if (!ownerIsGone(lock)) return false;
  const aside = `${own}.stale`;
  try {
    renameSync(lock, aside);
    // Somebody else may have taken it over between the look and the move: then give it back.
    if (!ownerIsGone(aside)) linkSync(aside, lock);
  } catch {
    // Another one was quicker; the next round will show.
  }
  rmSync(aside, { force: true });
  return false;
}

/** @param {string} lock */
function ownerIsGone(lock) {
  try {
    const [pid, mark] = splitOwner(readFileSync(lock, "utf8"));
    return !isAlive(pid, mark);
  } catch {
    return false;
  }
}

/**
 * @param {string} text
 * @returns {[number, string]}
 */
function splitOwner(text) {
  const at = text.indexOf(" ");
  return [Number(text.slice(0, at)), text.slice(at + 1)];
}
