import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ownerUrl, siteUrl } from "../../../scripts/database/connection.js";
import { findPostmaster } from "../../../scripts/database/postmaster.js";
import { processMark } from "../../../scripts/steps/process-mark.js";
import { waitFor } from "../../../scripts/steps/wait.js";
import { dataDirOf } from "./clone.js";
import { run } from "./run.js";

/** @import { Run } from "./run.js" */

/**
 * `npm start` until the site is open.
 * @param {string} dir
 * @param {{ env?: Record<string, string>, seconds?: number }} [options]
 * @returns {Promise<Run & { url: string }>}
 */
export async function start(dir, { env = {}, seconds = 120 } = {}) {
  const started = run(dir, ["scripts/start.js"], env);
  let over = false;
  void started.ended.then(() => (over = true));
  const url = await waitFor(seconds, () => over || /open op (http:\/\/localhost:\d+)/.exec(started.output())?.[1]);
  assert.equal(typeof url, "string", `the site did not open:\n${started.output()}`);
  return { ...started, url: String(url) };
}

/**
 * Ends it as Ctrl-C does, and waits.
 * @param {Run} started
 * @returns {Promise<number | string>} the exit code
 */
export async function stop(started) {
  signal(started.pid, "SIGINT");
  return await started.ended;
}

/** @param {number} pid @param {NodeJS.Signals} name */
export function signal(pid, name) {
  process.kill(pid, name);
}

/** The live database server of the clone. @param {string} dir */
export function serverOf(dir) {
  return findPostmaster(dataDirOf(dir));
}

/** Kills the clone's database server alone, and waits until it is gone. @param {string} dir */
export async function killServer(dir) {
  const server = serverOf(dir);
  assert.ok(server, "the database runs");
  signal(server.pid, "SIGKILL");
  await eventually("the server is gone", () => processMark(server.pid) !== server.mark);
}

/**
 * Waits until something holds; the test fails when it does not within two minutes.
 * @param {string} what
 * @param {() => unknown} holds
 */
export async function eventually(what, holds) {
  assert.ok(await waitFor(120, async () => Boolean(await holds())), `in time: ${what}`);
}

/** The address of the clone's database while it runs, as the owner of its tables. @param {string} dir */
export const databaseUrlOf = (dir) => ownerUrl(accessOf(dir), "buurt");

/** The same as the site. @param {string} dir */
export const siteUrlOf = (dir) => siteUrl(accessOf(dir), "buurt");

/** The same as the superuser of the server. @param {string} dir */
export const adminUrlOf = (dir) =>
  Object.assign(new URL(databaseUrlOf(dir)), { username: "postgres", password: accessOf(dir).adminPassword }).href;

/** @param {string} dir @returns {import("../../../scripts/database/connection.js").Access} */
function accessOf(dir) {
  const access = JSON.parse(readFileSync(join(dir, ".leve-de-buurt", "database.json"), "utf8"));
  return { ...access, port: serverOf(dir)?.port ?? 0 };
}
