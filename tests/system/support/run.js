import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * @typedef {object} Run a started command
 * @property {number} pid
 * @property {() => string} output what it printed so far, standard error included
 * @property {() => string} standardOutput
 * @property {Promise<number | string>} ended its exit code, or the signal that ended it
 */

/** @type {Map<string, Set<import("node:child_process").ChildProcess>>} */
const running = new Map();

/** Ends what a failed test left running for the clone. @param {string} dir */
export async function endRuns(dir) {
  for (const child of running.get(dir) ?? []) {
    child.kill("SIGKILL");
    await once(child, "close");
  }
}

/**
 * Starts a Node program of a clone, with a clean environment so that ports and databases of this machine play no part.
 * @param {string} dir
 * @param {readonly string[]} words
 * @param {Record<string, string>} [env]
 * @returns {Run}
 */
export function run(dir, words, env = {}) {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, words, {
    cwd: dir,
    env: /** @type {any} */ ({ PATH, HOME, ...env }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const started = running.get(dir) ?? new Set();
  running.set(dir, started.add(child));
  child.on("close", () => started.delete(child));
  let output = "";
  let standardOutput = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
    standardOutput += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => (output += text));
  return {
    pid: child.pid ?? 0,
    output: () => output,
    standardOutput: () => standardOutput,
    ended: new Promise((resolve) => child.on("close", (code, signal) => resolve(code ?? signal ?? "?"))),
  };
}
