import { expect, test } from "vitest";
import { programmeBudgets } from "#app/modules/budget/queries.server.ts";
import { setProgramme } from "#app/modules/budget/set-programme.server.ts";
import { annexPaper } from "#app/modules/raad/render/annex.ts";
import { loadDossier, loadPublicYearAccount, publicShares } from "#app/modules/raad/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeRound } from "#tests/support/factories.ts";

const budget = { year: 2061, programme: 5, name: "Openbare ruimte", amount: 1_000_00, source: "De begroting" };

test("the budget of a programme is kept, corrected and taken away, and the log keeps what it was (R71)", async () => {
  const administrator = await makeOfficer(["administrator"]);
  await setProgramme(administrator, budget);
  await setProgramme(administrator, { ...budget, amount: 2_000_00 });
  expect(await programmeBudgets(2061)).toEqual([{ ...budget, amount: 2_000_00 }]);
  await setProgramme(administrator, { ...budget, amount: null });
  expect(await programmeBudgets(2061)).toEqual([]);
  const events = await db.auditEvent.findMany({ where: { type: "budget.programme_set" }, orderBy: { id: "asc" } });
  expect(events.map(({ details }) => details)).toMatchObject([
    { was: null, cents: 1_000_00 },
    { was: 1_000_00, cents: 2_000_00 },
    { was: 2_000_00, cents: null },
  ]);
});

test("the share of a programme follows from what was decided with residents in that year (R71)", async () => {
  const administrator = await makeOfficer(["administrator"]);
  const clerk = await makeOfficer(["clerk"]);
  const round = await makeRound({ kind: "citizens_budget", at: "council", budgetYear: 2062 });
  const decided = async (outcome: "adopted" | "rejected", cents: bigint) => {
    const { id: planId } = await makePlan(round, { state: "decided" });
    await db.estimate.create({
      data: {
        ...{ planId, oneOffCents: cents, yearlyCents: 0n, programme: 5, structural: false, coverage: null },
        ...{ explanation: "Geraamd.", estimatedBy: clerk.accountId },
      },
    });
    await db.decision.create({
      data: { planId, version: 1, outcome, decidedOn: new Date(), recordedById: clerk.accountId },
    });
  };
  await decided("adopted", 25_00n);
  await decided("rejected", 900_00n);
  expect(await publicShares(2062)).toEqual({ shares: [], elsewhere: 0 });
  await setProgramme(administrator, { ...budget, year: 2062 });
  const shares = { shares: [{ ...budget, year: 2062, decided: 25_00, share: 250 }], elsewhere: 0 };
  expect(await publicShares(2062)).toEqual(shares);
  expect((await loadPublicYearAccount(2062))?.shares).toEqual(shares);
});

test("the annex to the Kadernota says it beside what activities ask; without a budget of any programme it does not (R71)", async () => {
  const administrator = await makeOfficer(["administrator"]);
  const round = await makeRound({ kind: "neighbourhood_plans", at: "council", budgetYear: 2063 });
  const { id: planId } = await makePlan(round, { state: "admitted" });
  const line = { activity: "Bank", owner: "De buurt", priority: 1, feasibleThisYear: false, programme: 5, coverage: 3 };
  await db.planLine.create({
    data: { ...line, planId, position: 1, cents: 50_00n, recurrence: "one_off", year: 2063 },
  });
  const tables = async () => {
    const { doc } = annexPaper(await loadDossier(round));
    return doc.blocks.flatMap((block) =>
      block.kind === "table" && block.caption.startsWith("Deel van elk programma") ? [block.rows] : [],
    );
  };
  expect(await tables()).toEqual([]);
  await setProgramme(administrator, { ...budget, year: 2063 });
  expect(await tables()).toEqual([[[5, "Openbare ruimte", 1_000_00, 50_00, 5, 0, 0, "De begroting"]]]);
});
