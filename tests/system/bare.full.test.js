import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeClone, removeClone } from "./support/clone.js";
import { databaseUrlOf, killServer, signal, start, stop } from "./support/product.js";
import { letSubmit, round } from "./support/example.js";
import { isKnown, makeAccount, signInOf, submitPlan } from "./support/resident.js";

/** What the first start may take, in seconds, on two cores. */
const promised = 180;

test("a bare clone opens with one command, and what a resident did survives both kills", async (t) => {
  const dir = makeClone({ bare: true, example: true });
  t.after(() => removeClone(dir));
  const from = performance.now();
  const first = await start(dir, { seconds: 400 });
  const seconds = (performance.now() - from) / 1000;
  t.diagnostic(`open after ${seconds.toFixed(0)} s\n${first.output()}`);
  // Told, not failed: how busy the machine is plays a part.
  if (seconds > promised) t.diagnostic(`TOO SLOW: the first start took more than ${promised} s`);
  assert.ok(existsSync(join(dir, "node_modules", ".package-lock.json")));
  const author = "Inwoner van het begin";
  await makeAccount(first.url, author, "Noord");
  await letSubmit(databaseUrlOf(dir));
  const address = await submitPlan(first.url, { author: signInOf(author), round, title: "Bankjes die blijven" });
  await killServer(dir);
  signal(first.pid, "SIGKILL");
  await first.ended;

  const again = await start(dir);
  assert.ok(await isKnown(again.url, author));
  assert.match(await (await fetch(again.url + address)).text(), /Bankjes die blijven/);
  assert.equal(await stop(again), 0);
});
