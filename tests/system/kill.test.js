import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { processMark } from "../../scripts/steps/process-mark.js";
import { makeClone, removeClone } from "./support/clone.js";
import { eventually, killServer, serverOf, signal, start, stop } from "./support/product.js";
import { isKnown, makeAccount } from "./support/resident.js";

/** @type {string} */
let dir;
before(() => {
  dir = makeClone();
});
after(() => removeClone(dir));

test("kill -9 of PostgreSQL alone: the site starts it again and goes on, nothing is lost", async () => {
  const site = await start(dir);
  await makeAccount(site.url, "Inwoner een");
  await killServer(dir);
  await eventually("the database is back", () => site.output().includes("De database loopt weer"));
  await eventually("the site answers again", async () => (await fetch(`${site.url}/health`)).ok);
  assert.ok(await isKnown(site.url, "Inwoner een"));
  assert.equal(await stop(site), 0);
});

test("kill -9 of node alone: the next start takes care of the orphaned server, nothing is lost", async () => {
  const killed = await start(dir);
  await makeAccount(killed.url, "Inwoner twee");
  signal(killed.pid, "SIGKILL");
  await killed.ended;
  assert.ok(serverOf(dir), "the server outlived the site");

  const site = await start(dir);
  assert.ok(await isKnown(site.url, "Inwoner een"));
  assert.ok(await isKnown(site.url, "Inwoner twee"));
  assert.equal(await stop(site), 0);
  assert.equal(serverOf(dir), null);
});

test("kill -9 of both at once: the next start recovers from the stale pid file", async () => {
  const killed = await start(dir);
  await makeAccount(killed.url, "Inwoner drie");
  signal(killed.pid, "SIGKILL");
  await killServer(dir);
  await eventually("the site is gone", () => processMark(killed.pid) === null);

  const site = await start(dir);
  assert.ok(await isKnown(site.url, "Inwoner drie"));
  assert.equal(await stop(site), 0);
});
