import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { withClient } from "../../scripts/database/connection.js";
import { makeClone, removeClone } from "./support/clone.js";
import { databaseUrlOf, eventually, serverOf, signal, start, stop } from "./support/product.js";
import { run } from "./support/run.js";

/** @type {string} */
let dir;
before(() => {
  dir = makeClone({ example: true });
});
after(() => removeClone(dir));

test("killed while the example is being filled in: the next start fills it in whole", async () => {
  const killed = run(dir, ["scripts/start.js"]);
  await eventually("it fills in the example", () => killed.output().includes("Voorbeeldgemeente vullen"));
  await eventually("the first round is there", () => countRounds());
  signal(killed.pid, "SIGKILL");
  await killed.ended;

  const site = await start(dir);
  assert.equal(await countRounds(), 4);
  assert.equal(await count(`select count(*)::int as n from "AuditEvent" where type = 'example.finished'`), 1);
  assert.equal(await stop(site), 0);
});

test("a migration that fails leaves nothing, and is applied once it is right", async () => {
  const folder = join(dir, "prisma", "migrations", "9999_trial");
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), "create table trial (id int); select 1 / 0;");
  const refused = run(dir, ["scripts/start.js"]);
  assert.equal(await refused.ended, 1);
  assert.match(refused.output(), /De database kon niet worden bijgewerkt/);
  assert.equal(serverOf(dir), null);

  const body = "create function double(x int) returns int language plpgsql as $$ begin x := x * 2; return x; end $$;";
  writeFileSync(join(folder, "migration.sql"), `create table trial (id int); ${body}`);
  const site = await start(dir);
  assert.equal(await count("select double(count(*)::int + 2) as n from trial"), 4);
  assert.equal(await stop(site), 0);
});

/** @returns {Promise<number>} */
const countRounds = () => count('select count(*)::int as n from "Round"').catch(() => 0);

/** Asks the clone's database as its command would. @param {string} sql @returns {Promise<number>} */
async function count(sql) {
  return await withClient(databaseUrlOf(dir), async (client) => (await client.query(sql)).rows[0].n);
}
