import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { processMark } from "../../scripts/steps/process-mark.js";
import { makeClone, removeClone } from "./support/clone.js";
import { databaseUrlOf, eventually, killServer, serverOf, signal, start, stop } from "./support/product.js";
import { exampleResident, letSubmit, round } from "./support/example.js";
import { submitPlan } from "./support/resident.js";

/** @type {string} */
let dir;
before(() => {
  dir = makeClone({ example: true });
});
after(() => removeClone(dir));

/** What was handed in so far: the address of each plan with its title. @type {Map<string, string>} */
const plans = new Map();

/** A resident of the example hands in a plan. @param {string} url @param {string} title */
async function handIn(url, title) {
  plans.set(await submitPlan(url, { author: exampleResident, round, title }), title);
}

/** Every plan stands on its public page, for who is not signed in. @param {string} url */
async function readBack(url) {
  for (const [address, title] of plans) {
    const page = await fetch(url + address);
    assert.equal(page.status, 200, address);
    assert.ok((await page.text()).includes(title), title);
  }
}

test("kill -9 of PostgreSQL alone: the site starts it again and goes on, nothing is lost", async () => {
  const site = await start(dir);
  await letSubmit(databaseUrlOf(dir));
  await handIn(site.url, "Bankjes die blijven");
  await killServer(dir);
  await eventually("the database is back", () => site.output().includes("De database loopt weer"));
  await eventually("the site answers again", async () => (await fetch(`${site.url}/health`)).ok);
  await readBack(site.url);
  assert.equal(await stop(site), 0);
});

test("kill -9 of node alone: the next start takes care of the orphaned server, nothing is lost", async () => {
  const killed = await start(dir);
  await readBack(killed.url);
  await handIn(killed.url, "Een boom die blijft");
  signal(killed.pid, "SIGKILL");
  await killed.ended;
  assert.ok(serverOf(dir), "the server outlived the site");

  const site = await start(dir);
  await readBack(site.url);
  assert.equal(await stop(site), 0);
  assert.equal(serverOf(dir), null);
});

test("kill -9 of both at once: the next start recovers from the stale pid file", async () => {
  const killed = await start(dir);
  await handIn(killed.url, "Een schommel die blijft");
  signal(killed.pid, "SIGKILL");
  await killServer(dir);
  await eventually("the site is gone", () => processMark(killed.pid) === null);

  const site = await start(dir);
  await readBack(site.url);
  assert.equal(await stop(site), 0);
});
