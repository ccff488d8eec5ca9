import { spawn } from "node:child_process";
import { endOrphans, rememberProgram } from "./orphans.js";
import { projectDir } from "./place.js";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Ends the programs that still run for us: a signal to us alone would leave them behind. */
export function stopPrograms() {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * Runs a program in the root of the project and keeps quiet. When it fails, the error holds its first and last lines.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] on top of our own
 * @returns {Promise<void>}
 */
export async function runProgram(program, args, env = {}) {
  await endOrphans();
  await new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
    const child = spawn(program, args, {
      cwd: projectDir,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    const forget = rememberProgram(child.pid ?? 0);
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => (printed += text));
    }
    child.on("error", reject);
    child.on("close", (code, signal) => {
      running.delete(child);
      forget();
      if (code === 0) resolve();
      else reject(new Error(`(${signal ?? `code ${code}`})\n${shortened(printed)}`));
    });
  });
}

/**
 * Runs a program of an installed package.
 * @param {string} file below node_modules
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export const runPackage = (file, args, env) => runProgram(process.execPath, [`node_modules/${file}`, ...args], env);

/** @param {string} text */
function shortened(text) {
  const lines = text.trim().split("\n");
  return (lines.length <= 30 ? lines : [...lines.slice(0, 15), "…", ...lines.slice(-15)]).join("\n");
}
