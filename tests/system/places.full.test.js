import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { isRoot } from "../../scripts/steps/place.js";
import { homeOf, makeClone, removeClone } from "./support/clone.js";
import { databaseUrlOf, start, stop } from "./support/product.js";
import { isKnown, makeAccount } from "./support/resident.js";

test("two clones run side by side, each with its own data", async (t) => {
  const [first, second] = [makeClone(), makeClone()];
  t.after(() => Promise.all([first, second].map(removeClone)));
  const sites = await Promise.all([start(first), start(second)]);
  assert.notEqual(sites[0].url, sites[1].url);
  assert.notEqual(databaseUrlOf(first), databaseUrlOf(second));
  await makeAccount(sites[0].url, "Inwoner van een");
  assert.ok(await isKnown(sites[0].url, "Inwoner van een"));
  assert.equal(await isKnown(sites[1].url, "Inwoner van een"), false);
  assert.deepEqual(await Promise.all(sites.map(stop)), [0, 0]);
});

test("a clone that is moved keeps its data", async (t) => {
  const dir = makeClone();
  const site = await start(dir);
  await makeAccount(site.url, "Verhuisde inwoner");
  assert.equal(await stop(site), 0);
  const below = mkdtempSync(join(tmpdir(), "lvb-system-"));
  chmodSync(below, 0o755);
  const moved = join(below, "elders");
  renameSync(dir, moved);
  rmSync(dirname(dir), { recursive: true });
  t.after(() => removeClone(moved));
  const again = await start(moved);
  assert.ok(await isKnown(again.url, "Verhuisde inwoner"));
  assert.equal(await stop(again), 0);
});

test(
  "root below a folder that others cannot enter: the database stands in a system folder, and its path is shown",
  { skip: isRoot ? false : "only root can try this" },
  async (t) => {
    const below = mkdtempSync(join(tmpdir(), "lvb-system-"));
    chmodSync(below, 0o700);
    const dir = makeClone({ below });
    t.after(() => removeClone(dir));
    const site = await start(dir);
    const home = homeOf(dir);
    assert.ok(home !== null && home.startsWith("/var/lib/leve-de-buurt/"));
    assert.ok(site.output().includes(`De database staat daarom in ${home}.`));
    assert.notEqual(statSync(join(home, "data")).uid, 0);
    await makeAccount(site.url, "Inwoner achter slot");
    assert.equal(await stop(site), 0);

    const again = await start(dir);
    assert.equal(homeOf(dir), home);
    assert.ok(await isKnown(again.url, "Inwoner achter slot"));
    assert.equal(await stop(again), 0);
  },
);
