import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeClone, removeClone } from "./support/clone.js";
import { killServer, signal, start, stop } from "./support/product.js";
import { isKnown, makeAccount } from "./support/resident.js";

const wanted = process.env["CI"] === "true" || process.env["FULL"] === "1";

test(
  "a bare clone opens with one command, and what a resident did survives both kills",
  { skip: wanted ? false : "it installs all packages: with npm run test:full" },
  async (t) => {
    const dir = makeClone({ bare: true, example: true });
    t.after(() => removeClone(dir));
    const from = performance.now();
    const first = await start(dir, { seconds: 400 });
    const seconds = (performance.now() - from) / 1000;
    t.diagnostic(`open after ${seconds.toFixed(0)} s\n${first.output()}`);
    assert.ok(existsSync(join(dir, "node_modules", ".package-lock.json")));
    await makeAccount(first.url, "Inwoner van het begin");
    await killServer(dir);
    signal(first.pid, "SIGKILL");
    await first.ended;

    const again = await start(dir);
    assert.ok(await isKnown(again.url, "Inwoner van het begin"));
    assert.equal(await stop(again), 0);
  },
);
