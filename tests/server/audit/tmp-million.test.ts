import { test } from "vitest";
import { asOwner, ownerAddress } from "#tests/support/database.ts";
import { makeValuedRound } from "#tests/support/waardering-factories.ts";
import { runNightly } from "#tests/support/nightly.ts";
test("million", { timeout: 600_000 }, async () => {
  const { round } = await makeValuedRound(50);
  await asOwner((o) => o.query(`INSERT INTO "Rating" ("roundId","voterRef","planId",value,sequence,idem)
    SELECT ${round.id}, decode(md5(v::text)||md5('x'||v),'hex'), p.id, 1, 1, gen_random_uuid() FROM generate_series(1,20000) v, "Plan" p`));
  const t = performance.now();
  console.log(await runNightly(ownerAddress()), Math.round((performance.now() - t) / 1000), "s");
});
