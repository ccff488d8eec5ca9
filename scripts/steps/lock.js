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
    const tell = tellOnce(lock, say);
    const taken = await waitFor(patienceSeconds, () => {
      if (take(lock, own) || (clearStale(lock, own) && take(lock, own))) return true;
      tell();
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
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Takes the lock of a process that is gone out of the way.
 * @param {string} lock
 * @param {string} own
 */
function clearStale(lock, own) {
  if (!ownerIsGone(lock)) return false;
  const aside = `${own}.stale`;
  try {
    renameSync(lock, aside);
    // Somebody else may have taken it over between the look and the move: then give it back.
    if (!ownerIsGone(aside)) linkSync(aside, lock);
  } catch {
    // Another one was quicker.
  }
  rmSync(aside, { force: true });
  return true;
}

/**
 * Says what we wait for, once and only when it takes long. Another part of this very process is no news.
 * @param {string} lock
 * @param {Say} say
 */
function tellOnce(lock, say) {
  const from = performance.now();
  let told = false;
  return () => {
    if (told || performance.now() - from < 1000 || ownerOf(lock)?.[0] === process.pid) return;
    told = true;
    say("Een ander commando is hier al mee bezig. Wij wachten tot het klaar is.");
  };
}

/** @param {string} lock */
function ownerIsGone(lock) {
  const owner = ownerOf(lock);
  return owner !== null && !isAlive(...owner);
}

/**
 * @param {string} lock
 * @returns {[pid: number, mark: string] | null} null when nobody holds it
 */
function ownerOf(lock) {
  try {
    const text = readFileSync(lock, "utf8");
    const at = text.indexOf(" ");
    return [Number(text.slice(0, at)), text.slice(at + 1)];
  } catch {
    return null;
  }
}
