import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeClone, removeClone } from "./support/clone.js";
import { withClient } from "../../scripts/database/connection.js";
import { databaseUrlOf, killServer, signal, start, stop } from "./support/product.js";
import { isKnown, makeAccount, submitPlan } from "./support/resident.js";

const wanted = process.env["CI"] === "true" || process.env["FULL"] === "1";

const round = "burgerbegroting-2028";

/**
 * Moves the dates of a round of the example so that residents hand in their plans today.
 * @param {string} databaseUrl
 * @param {string} slug
 */
async function letSubmit(databaseUrl, slug) {
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT p."roundId", p.phase, p."startsOn" + shift.days AS first, p."endsOn" + shift.days AS last
       FROM "RoundPhase" p JOIN "Round" r ON r.id = p."roundId" JOIN LATERAL (
         SELECT local_day(now()) - s."startsOn" AS days FROM "RoundPhase" s
         WHERE s."roundId" = r.id AND s.phase = 'submission') shift ON true
       WHERE r.slug = $1`,
      [slug],
    );
    await client.query(`DELETE FROM "RoundPhase" WHERE "roundId" = $1`, [rows[0].roundId]);
    for (const { roundId, phase, first, last } of rows)
      await client.query(`INSERT INTO "RoundPhase" ("roundId", phase, "startsOn", "endsOn") VALUES ($1, $2, $3, $4)`, [
        ...[roundId, phase, first, last],
      ]);
  });
}

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
    const author = "Inwoner van het begin";
    await makeAccount(first.url, author, "Noord");
    await letSubmit(databaseUrlOf(dir), round);
    const address = await submitPlan(first.url, { author, round, title: "Bankjes die blijven" });
    await killServer(dir);
    signal(first.pid, "SIGKILL");
    await first.ended;

    const again = await start(dir);
    assert.ok(await isKnown(again.url, author));
    assert.match(await (await fetch(again.url + address)).text(), /Bankjes die blijven/);
    assert.equal(await stop(again), 0);
  },
);
