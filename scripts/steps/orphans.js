import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureStateDir } from "./place.js";
import { isAlive, processMark } from "./process-mark.js";
import { waitFor } from "./wait.js";

const folder = () => join(ensureStateDir(), "programs");

/**
 * Writes down that we run a program, so that the next command can end it when we are killed and it goes on.
 * @param {number} pid
 * @returns {() => void} to be called when it ended
 */
export function rememberProgram(pid) {
  const file = join(folder(), String(pid));
  mkdirSync(folder(), { recursive: true });
  writeFileSync(file, [processMark(pid), process.pid, processMark(process.pid)].join("\n"));
  return () => rmSync(file, { force: true });
}

/** Ends the programs whose command was killed: half an installation or filling must not go on beside a new one. */
export async function endOrphans() {
  mkdirSync(folder(), { recursive: true });
  for (const name of readdirSync(folder())) {
    const file = join(folder(), name);
    const [mark = "", parent = "", parentMark = ""] = readFileSync(file, "utf8").split("\n");
    if (isAlive(Number(parent), parentMark)) continue;
    if (isAlive(Number(name), mark)) process.kill(Number(name), "SIGKILL");
    await waitFor(10, () => !isAlive(Number(name), mark));
    rmSync(file, { force: true });
  }
}
