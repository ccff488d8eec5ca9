import { expect, test } from "vitest";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { loadPublicYearAccount, loadYearAccount } from "#app/modules/raad/queries.server.ts";
import { makeOfficer, makePlan, makeRound } from "#tests/support/factories.ts";
import { done } from "#tests/support/plans-factories.ts";
import { decision } from "#tests/support/raad-factories.ts";

test("visitors share the account of a year that was read once, and see what happened since", async () => {
  const round = await makeRound({ kind: "citizens_budget", at: "council", budgetYear: 2063 });
  const plan = await makePlan(round, { state: "admitted" });
  const [one, other] = await Promise.all([loadPublicYearAccount(2063), loadPublicYearAccount(2063)]);
  expect(other).toBe(one);
  expect(await loadPublicYearAccount(2063)).toBe(one);

  await done(decidePlan(await makeOfficer(["clerk"]), round.slug, plan.number, decision(round)));
  const after = await loadPublicYearAccount(2063);
  expect(after).not.toBe(one);
  expect(after?.shares).toEqual((await loadYearAccount(2063))?.shares);
  expect(JSON.stringify(after)).toContain("adopted");
  expect(await loadPublicYearAccount(2064)).toBeNull();
});
