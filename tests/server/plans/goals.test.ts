import { describe, expect, test } from "vitest";
import { parseForm } from "#app/platform/form.ts";
import { GoalsForm } from "#app/modules/plans/forms.ts";
import { loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import { setGoals } from "#app/modules/plans/set-goals.server.ts";
import { makeOfficer, makePlan, makeRound } from "#tests/support/factories.ts";
import { done, eventsOf, expectRefused } from "#tests/support/plans-factories.ts";

const litter = { name: "Rommel in het park", before: "Elke week een zak.", aim: "Elke maand een zak.", outcome: "" };
const greeting = { name: "Buren groeten elkaar", before: "Zelden.", aim: "Elke dag.", outcome: "" };

describe("what residents call a success of their plan (R92)", () => {
  test("is written down for them, stands on the public page in their order, and gets what came of it", async () => {
    const round = await makeRound({ at: "accountability" });
    const plan = await makePlan(round, { state: "decided" });
    const coordinator = await makeOfficer(["coordinator"]);
    await done(setGoals(coordinator, round.slug, plan.number, { goals: [litter, greeting] }));
    expect(await loadPublicPlan(round, plan.number)).toMatchObject({ goals: [litter, greeting] });
    const after = [{ ...greeting, outcome: "Iedereen zwaait." }];
    await done(setGoals(coordinator, round.slug, plan.number, { goals: after }));
    expect(await loadPublicPlan(round, plan.number)).toMatchObject({ goals: after });
    expect((await eventsOf(plan.id)).map(({ type, details }) => [type, details])).toEqual([
      ["plan.goals_set", { goals: 2, outcomes: 0 }],
      ["plan.goals_set", { goals: 1, outcomes: 1 }],
    ]);
  });

  test("none is preset: a form without any keeps none, and one that is begun asks for the rest", () => {
    const sent = (fields: Record<string, string>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      return parseForm(form, GoalsForm);
    };
    expect(sent({ "goals[0].name": "", "goals[0].aim": " " })).toMatchObject({ ok: false });
    expect(sent({ "goals[0].name": "", "goals[0].aim": "" })).toEqual({ ok: true, value: { goals: [] } });
    expect(sent({ "goals[0].name": "", "goals[1].name": "Rommel" })).toMatchObject({
      ok: false,
      errors: {
        "goals[1].before": ["Schrijf hoe het nu is."],
        "goals[1].aim": ["Schrijf wat de buurt wil bereiken."],
      },
    });
  });

  test("is for the team, not while people judge, and not on a plan that left", async () => {
    const round = await makeRound({ at: "screening" });
    const { number } = await makePlan(round);
    for (const role of ["executive", "clerk", "administrator", "desk_officer"] as const)
      await expectRefused(
        async () => setGoals(await makeOfficer([role]), round.slug, number, { goals: [litter] }),
        "not_your_role",
      );
    const official = await makeOfficer(["official"]);
    const left = await makePlan(round, { state: "withdrawn" });
    await expectRefused(() => setGoals(official, round.slug, left.number, { goals: [litter] }), "plan_is_withdrawn");
    const judged = await makeRound({ at: "valuation" });
    const plan = await makePlan(judged, { state: "admitted" });
    await expectRefused(() => setGoals(official, judged.slug, plan.number, { goals: [litter] }), "not_in_this_phase");
  });
});
