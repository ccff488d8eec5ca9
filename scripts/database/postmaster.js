import { readFileSync, readdirSync, rmSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { commandLine, processMark } from "../steps/process-mark.js";
import { waitFor } from "../steps/wait.js";

/** @typedef {{ pid: number, mark: string, port: number }} Postmaster */

/**
 * The name that the server's processes carry in their titles, by which leftovers are found.
 * @param {string} dataDir
 */
export const clusterName = (dataDir) => `lvb-${createHash("sha256").update(dataDir).digest("hex").slice(0, 12)}`;

const pidFile = (/** @type {string} */ dataDir) => join(dataDir, "postmaster.pid");

/**
 * The live server on this data folder, if there is one. PostgreSQL's own pid file is believed only when the process it
 * names is alive and was started for this very folder.
 * @param {string} dataDir
 * @returns {Postmaster | null}
 */
export function findPostmaster(dataDir) {
  const lines = readPidFile(dataDir);
  const pid = Number(lines[0]);
  const mark = processMark(pid);
  if (!mark || !commandLine(pid).includes(`-D ${dataDir} `)) return null;
  return { pid, mark, port: Number(lines[3] ?? 0) };
}

/** @param {string} dataDir */
function readPidFile(dataDir) {
  try {
    return readFileSync(pidFile(dataDir), "utf8").split("\n");
  } catch {
    return [];
  }
}

/**
 * Makes the data folder startable after a kill: ends processes that outlived their server and removes a pid file whose
 * number now belongs to a stranger. Call it only when there is no live server.
 * @param {string} dataDir
 */
export async function clearLeftovers(dataDir) {
  const gone = await waitFor(5, () => leftovers(dataDir).length === 0);
  // Without their server they can only wait for their end; the write-ahead log has all that was promised.
  if (!gone) for (const pid of leftovers(dataDir)) signal(pid, "SIGKILL");
  await waitFor(10, () => leftovers(dataDir).length === 0);
  const [pid] = readPidFile(dataDir);
  if (pid !== undefined && isTaken(Number(pid))) rmSync(pidFile(dataDir), { force: true });
}

/** Whether the system still knows the number, be it as a zombie. @param {number} pid */
function isTaken(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/** @param {string} dataDir */
function leftovers(dataDir) {
  if (process.platform !== "linux") return [];
  const title = `postgres: ${clusterName(dataDir)}: `;
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandLine(pid).startsWith(title) && processMark(pid) !== null);
}

/**
 * Stops the server: first politely to the clients (fast), then without waiting for them, at last by force.
 * @param {Postmaster} server
 */
export async function stopPostmaster({ pid, mark }) {
  for (const [name, seconds] of /** @type {const} */ ([
    ["SIGINT", 60],
    ["SIGQUIT", 15],
    ["SIGKILL", 15],
  ])) {
    if (processMark(pid) !== mark) return;
    signal(pid, name);
    await waitFor(seconds, () => processMark(pid) !== mark);
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}
