import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { waitFor } from "../../scripts/steps/wait.js";
import { makeClone, removeClone } from "./support/clone.js";
import { eventually, serverOf, signal, start, stop } from "./support/product.js";
import { run } from "./support/run.js";
import { isKnown, makeAccount } from "./support/resident.js";

/** @type {string} */
let dir;
before(() => {
  dir = makeClone({ example: true });
});
after(() => removeClone(dir));

test("starts with the example, stops on Ctrl-C, and starts again with everything still there", async (t) => {
  const first = await start(dir);
  assert.match(first.output(), /Inloggen in het voorbeeld/);
  assert.match(first.output(), /beheerder@lindenveen\.example/);
  const health = await fetch(`${first.url}/health`);
  assert.equal((await health.json()).status, "ok");
  await makeAccount(first.url, "Inwoner van de eerste start");

  assert.equal(await stop(first), 0);
  assert.equal(serverOf(dir), null, "the database has stopped too");
  assert.equal(existsSync(join(dir, ".leve-de-buurt", "server.json")), false);

  const from = performance.now();
  const second = await start(dir);
  // Told, not failed: how busy the machine is plays a part.
  const seconds = (performance.now() - from) / 1000;
  t.diagnostic(`open again after ${seconds.toFixed(1)} s${seconds > 10 ? ": TOO SLOW, it may take ten" : ""}`);
  assert.doesNotMatch(second.output(), /Voorbeeldgemeente vullen/);
  assert.ok(await isKnown(second.url, "Inwoner van de eerste start"));

  const third = run(dir, ["scripts/start.js"]);
  assert.equal(await third.ended, 0);
  assert.ok(third.output().includes(`staat al open op ${second.url}`));
  assert.equal(await stop(second), 0);
});

test("a second Ctrl-C does no harm, nor does one while it is still starting", async () => {
  const started = await start(dir);
  signal(started.pid, "SIGINT");
  signal(started.pid, "SIGINT");
  assert.equal(await started.ended, 0);

  const early = run(dir, ["scripts/start.js"]);
  await eventually("it is at the database", () => early.output().includes("Database starten"));
  signal(early.pid, "SIGTERM");
  await early.ended;
  assert.equal(serverOf(dir), null);
});

test("takes the next port when 3000 is taken, and refuses a taken one that was asked for", async (t) => {
  const stranger = createServer().listen(0, "127.0.0.1");
  t.after(() => stranger.close());
  await eventually("the stranger listens", () => stranger.listening);
  const { port } = /** @type {import("node:net").AddressInfo} */ (stranger.address());
  const refused = run(dir, ["scripts/start.js"], { PORT: String(port) });
  assert.equal(await refused.ended, 1);
  assert.match(refused.output(), new RegExp(`Poort ${port} is bezet`));

  const usual = await holdUsualPort();
  t.after(() => usual.close());
  const started = await start(dir);
  assert.match(started.output(), /Poort 3000 is bezet\. Wij nemen poort \d+\./);
  assert.doesNotMatch(started.url, /:3000$/);
  assert.equal(await stop(started), 0);
});

/**
 * Takes port 3000, and waits for it while a site of another test has it. Who has it longer than that keeps it, and then
 * it is taken as well.
 */
async function holdUsualPort() {
  const holder = createServer();
  holder.on("error", () => undefined);
  await waitFor(30, () => {
    if (!holder.listening) holder.listen(3000, "127.0.0.1");
    return holder.listening;
  });
  return holder;
}
