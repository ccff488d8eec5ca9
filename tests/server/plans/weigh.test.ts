import { describe, expect, test } from "vitest";
import { listWork } from "#app/modules/plans/dossier.server.ts";
import type { PlanWeighed } from "#app/modules/plans/forms.ts";
import { loadPlan, loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import { weighPlan } from "#app/modules/plans/weigh-plan.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeRound } from "#tests/support/factories.ts";
import { done, eventsOf, expectRefused } from "#tests/support/plans-factories.ts";

const none = { weight: "none", explanation: null } as const;
const weighed = (wishes: Partial<PlanWeighed> = {}): PlanWeighed => ({
  ...{ legal: none, substance: none, financial: none, capacity: none },
  ...wishes,
});

describe("weighing what a plan means on four sides (R55)", () => {
  test("keeps how heavy each side is and why, replaces it the next time, and leaves events", async () => {
    const round = await makeRound({ at: "screening" });
    const plan = await makePlan(round);
    const coordinator = await makeOfficer(["coordinator"]);
    const permit = { weight: "much", explanation: "Er is een vergunning nodig." } as const;
    await done(weighPlan(coordinator, round.slug, plan.number, weighed({ legal: permit })));
    expect((await loadPlan(round.id, plan.number))?.impacts).toEqual(
      expect.arrayContaining([
        { side: "legal", ...permit },
        { side: "capacity", ...none },
      ]),
    );
    expect((await listWork(round.id, []))[0]?.weights.toSorted()).toEqual(["much", "none", "none", "none"]);
    const crew = { weight: "little", explanation: "Een dag extra." } as const;
    const official = await makeOfficer(["official"]);
    await done(weighPlan(official, round.slug, plan.number, weighed({ capacity: crew })));
    expect(await db.impact.findMany({ where: { weight: { not: "none" } } })).toMatchObject([
      { side: "capacity", ...crew, weighedBy: official.accountId },
    ]);
    expect((await eventsOf(plan.id)).map(({ type, details }) => [type, details])).toEqual([
      ["plan.weighed", { legal: "much", substance: "none", financial: "none", capacity: "none" }],
      ["plan.weighed", { legal: "none", substance: "none", financial: "none", capacity: "little" }],
    ]);
  });

  test("stays inside until the plan has an outcome, and is public from then on", async () => {
    const round = await makeRound({ at: "screening" });
    const official = await makeOfficer(["official"]);
    for (const state of ["submitted", "admitted"] as const) {
      const { number } = await makePlan(round, { state });
      const financial = { weight: "much", explanation: "GEHEIM" } as const;
      await done(weighPlan(official, round.slug, number, weighed({ financial })));
      const shown = JSON.stringify(await loadPublicPlan(round, number));
      expect(shown.includes("GEHEIM")).toBe(state === "admitted");
    }
  });

  test("is for who screens, from the screening to the decision", async () => {
    const round = await makeRound({ at: "screening" });
    const plan = await makePlan(round);
    for (const role of ["executive", "desk_officer", "clerk", "administrator"] as const)
      await expectRefused(
        async () => weighPlan(await makeOfficer([role]), round.slug, plan.number, weighed()),
        "not_your_role",
      );
    const official = await makeOfficer(["official"]);
    const decided = await makePlan(round, { state: "decided" });
    await expectRefused(() => weighPlan(official, round.slug, decided.number, weighed()), "plan_is_decided");
    const early = await makeRound({ at: "submission" });
    const { number } = await makePlan(early);
    await expectRefused(() => weighPlan(official, early.slug, number, weighed()), "too_early");
  });
});
