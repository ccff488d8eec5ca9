// npm run -s nightly: what the owner of the tables does each night, just after the days change and phases close: the order in which
// residents came is taken out of the tables, and what is kept no longer is destroyed. `npm start` does so by itself; with another way
// of running the site this stands in cron. Says what it did, one line each, on standard output.
import { applyRetention } from "#app/modules/audit/apply-retention.server.ts";
import { shuffleChoices } from "#app/modules/audit/shuffle-choices.server.ts";
import { destroyKeys } from "#app/modules/rounds/destroy-keys.server.ts";
import { db } from "#app/platform/db.server.ts";

try {
  console.log(`shuffled ${await shuffleChoices()}`);
  // What goes with the key of a round goes in the same night.
  console.log(`keys destroyed ${await destroyKeys()}`);
  for (const [what, count] of await applyRetention()) console.log(`destroyed ${what} ${count}`);
} catch (error) {
  console.error((error as Error).message.trim().split("\n").at(-1));
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}
