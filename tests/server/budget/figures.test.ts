import { expect, test } from "vitest";
import { addPot } from "#app/modules/budget/arrange-pots.server.ts";
import { potsByYear } from "#app/modules/budget/queries.server.ts";
import { setFigures } from "#app/modules/budget/set-figures.server.ts";
import { activitiesIn } from "#app/modules/plans/activities.server.ts";
import type { DecisionOutcome as Outcome } from "#prisma/generated/client.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeRound, nextNumber } from "#tests/support/factories.ts";

const figures = (year: number) => ({
  ...{ year, free: 12_000_000_00, freePercent: 3, green: 4_200_000_00, greenPercent: 10 },
  ...{ greenProgramme: 5, source: "De begroting" },
});

test("the figures of a year are kept and corrected, and the log keeps what they were (R80)", async () => {
  const administrator = await makeOfficer(["administrator"]);
  expect(await setFigures(administrator, figures(2031))).toEqual({ refused: "no_pots_that_year" });
  const pot = { parent: null, year: 2031, name: `Pot ${nextNumber()}`, fcl: "", amount: 1, forPlans: true };
  await addPot(administrator, pot);
  await setFigures(administrator, figures(2031));
  await setFigures(administrator, { ...figures(2031), freePercent: 4 });
  const ofYear = (await potsByYear()).find(({ year }) => year === 2031);
  expect(ofYear?.figures).toEqual({ ...figures(2031), freePercent: 4 });
  const events = await db.auditEvent.findMany({ where: { type: "budget.figures_set" }, orderBy: { id: "asc" } });
  expect(events.map(({ details }) => details)).toMatchObject([{ freePercent: 3 }, { freePercent: 4 }]);
});

test("activities count in their year, those of every year from then on, and only of plans that go through", async () => {
  const round = await makeRound({ kind: "neighbourhood_plans", at: "advice" });
  const clerk = await makeOfficer(["clerk"]);
  const line = { activity: "Bank", owner: "De buurt", priority: 1, feasibleThisYear: false };
  type State = "admitted" | "submitted" | "withdrawn" | "decided";
  const withLines = async (state: State, programme: number, more: { effect?: "saving"; outcome?: Outcome } = {}) => {
    const { id: planId } = await makePlan(round, { state, ...(more.effect && { effect: more.effect }) });
    if (more.outcome)
      await db.decision.create({
        data: { planId, version: 1, outcome: more.outcome, decidedOn: new Date(), recordedById: clerk.accountId },
      });
    await db.planLine.createMany({
      data: [
        { ...line, planId, position: 1, cents: 1_00, recurrence: "one_off", year: 2034, programme },
        { ...line, planId, position: 2, cents: 10_00, recurrence: "yearly", year: 2034, programme },
      ],
    });
  };
  await withLines("admitted", 61);
  await withLines("decided", 61, { outcome: "adopted" });
  await withLines("decided", 61, { outcome: "rejected" });
  await withLines("decided", 61);
  await withLines("admitted", 61, { effect: "saving" });
  for (const state of ["submitted", "withdrawn"] as const) await withLines(state, 61);
  await withLines("admitted", 62);
  expect(await activitiesIn(61, 2033)).toBe(0);
  expect(await activitiesIn(61, 2034)).toBe(22_00);
  expect(await activitiesIn(61, 2035)).toBe(20_00);
});
