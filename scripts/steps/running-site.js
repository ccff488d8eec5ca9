import { rmSync } from "node:fs";
import { join } from "node:path";
import { readJson, writeJson } from "../database/json-file.js";
import { stateDir } from "./place.js";
import { isAlive, processMark } from "./process-mark.js";

const file = join(stateDir, "server.json");

/** The site of this clone that runs now, if any: the file is believed only while its writer lives. */
export function runningSite() {
  const known = readJson(file);
  return known && isAlive(known.pid, known.mark) ? { pid: known.pid, webPort: known.webPort } : null;
}

/** @param {{ webPort: number, databaseUrl: string }} site */
export function rememberSite({ webPort, databaseUrl }) {
  const mark = processMark(process.pid);
  writeJson(file, { pid: process.pid, mark, webPort, databaseUrl, startedAt: new Date().toISOString() });
}

export function forgetSite() {
  if (runningSite()?.pid === process.pid) rmSync(file, { force: true });
}
