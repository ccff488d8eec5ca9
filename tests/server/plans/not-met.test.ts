import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import { addDays } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { Screened } from "#app/modules/plans/forms.ts";
import { isDecided, isJudged, planStates } from "#app/modules/plans/core/lifecycle.ts";
import { checkPrinciple } from "#app/modules/plans/check-principle.server.ts";
import { meetCondition } from "#app/modules/plans/meet-condition.server.ts";
import { loadPlan, loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import { screenPlan } from "#app/modules/plans/screen-plan.server.ts";
import { proposeAward } from "#app/modules/fonds/propose-award.server.ts";
import { scorePlan } from "#app/modules/fonds/score-plan.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { loadFacts } from "#app/modules/raad/load-facts.server.ts";
import { issuePair } from "#app/modules/waardering/issue-pair.server.ts";
import { leftPlans } from "#app/modules/waardering/left-plans.server.ts";
import { waitingPair } from "#app/modules/waardering/own-answers.server.ts";
import { ratePlan } from "#app/modules/waardering/rate-plan.server.ts";
import { resultOf } from "#app/modules/waardering/result.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident, makeRound } from "#tests/support/factories.ts";
import { handIn, makeFundRound, unmotivated } from "#tests/support/fonds-factories.ts";
import {
  done,
  eventsOf,
  expectRefused,
  makeConditionalPlan,
  makeExaminedPlan,
  moveTo,
  stateOf,
} from "#tests/support/plans-factories.ts";
import { closeValuing, makeValuedRound, rate, valuingRules } from "#tests/support/waardering-factories.ts";

const notMet: Screened = {
  outcome: "not_met",
  principle: "iv",
  reason: "De school deed niet mee.",
  ground: null,
  conditions: [],
  version: 1,
};

const later = [
  ["citizens_budget", "valuation"],
  ["neighbourhood_fund", "scoring"],
  ["citizens_budget", "advice"],
  ["neighbourhood_plans", "council"],
] as const;

/** What staff say of a plan in a round, one by one. */
async function asCoordinator(round: Round, plan: { readonly number: number }) {
  const coordinator = await makeOfficer(["coordinator"]);
  return (input: Screened) => () => screenPlan(coordinator, round.slug, plan.number, input);
}

describe.each(later)("in a round of %s, in %s", (kind: RoundKind, at) => {
  test("a plan whose condition was not met in time is found not to do, with the reason for everybody", async () => {
    const round = await makeRound({ kind, at });
    const author = await makeResident();
    const plan = await makeConditionalPlan(round, -1, { author });
    const say = await asCoordinator(round, plan);
    await done(say(notMet)());
    expect(await loadPublicPlan(round, plan.number)).toMatchObject({
      withheld: null,
      state: "not_admitted",
      screening: { outcome: "not_met", principle: "iv", reason: "De school deed niet mee.", on: round.today },
    });
    expect(await eventsOf(plan.id)).toMatchObject([
      { type: "plan.screened", role: "coordinator", details: { outcome: "not_met", principle: "iv" } },
    ]);
    const [mail] = await db.outboxMail.findMany();
    expect(mail?.text).toContain("Het voegt iets toe en doet niets dubbel");
    expect(mail?.text).toContain("Het plan doet niet meer mee.");
    await expectRefused(say(notMet), "not_met_needs_condition");
  });

  test("it is the only outcome that can be given, and not before the day has passed", async () => {
    const round = await makeRound({ kind, at });
    const late = await asCoordinator(round, await makeConditionalPlan(round, -1));
    const conditions = [{ text: "Vraag het nog eens.", dueOn: addDays(round.today, 1) }];
    await expectRefused(late({ ...notMet, outcome: "yes" }), "too_late");
    await expectRefused(late({ ...notMet, outcome: "yes_provided", conditions }), "too_late");
    await expectRefused(late({ ...notMet, outcome: "out_of_scope", ground: "a" }), "too_late");
    await expectRefused(late({ ...notMet, principle: null }), "principle_missing", "principle");
    const today = await asCoordinator(round, await makeConditionalPlan(round, 0));
    await expectRefused(today(notMet), "condition_not_overdue", "outcome");
    const admitted = await asCoordinator(round, await makePlan(round, { state: "admitted" }));
    await expectRefused(admitted(notMet), "not_met_needs_condition", "outcome");
  });

  test("the condition can still be met, also on its own last day; then the plan stays", async () => {
    const round = await makeRound({ kind, at });
    const official = await makeOfficer(["official"]);
    for (const due of [0, -1]) {
      const plan = await makeConditionalPlan(round, due);
      const { id } = await db.condition.findFirstOrThrow({ where: { screening: { planId: plan.id } } });
      await done(meetCondition(official, round.slug, plan.number, { condition: id }));
      const say = await asCoordinator(round, plan);
      await expectRefused(say(notMet), "condition_not_overdue", "outcome");
      expect(await loadPlan(round.id, plan.number)).toMatchObject({
        state: "admitted_conditionally",
        screening: { conditions: [{ metOn: round.today }] },
      });
    }
  });
});

test("nobody finds a plan not to do that was decided on, or after the council phase", async () => {
  const round = await makeRound({ at: "council" });
  const plan = await makeConditionalPlan(round, -1);
  const say = await asCoordinator(round, plan);
  await db.plan.update({ where: { id: plan.id }, data: { state: "decided" } });
  await expectRefused(say(notMet), "plan_is_decided");
  await moveTo(round, "accountability");
  await expectRefused(say(notMet), "too_late");
});

test("a condition that was still open at the decision can be met after it", async () => {
  const round = await makeRound({ at: "council" });
  const official = await makeOfficer(["official"]);
  const plan = await makeConditionalPlan(round, 0);
  await db.plan.update({ where: { id: plan.id }, data: { state: "decided" } });
  const { id } = await db.condition.findFirstOrThrow();
  await done(meetCondition(official, round.slug, plan.number, { condition: id }));
  expect(await loadPlan(round.id, plan.number)).toMatchObject({
    state: "decided",
    screening: { conditions: [{ metOn: round.today }] },
  });
});

test("a principle that was met at the check is checked again first, also after the screening", async () => {
  const round = await makeRound({ at: "valuation" });
  const plan = await makeConditionalPlan(round, -1);
  const coordinator = await makeOfficer(["coordinator"]);
  const check = (number: number, met: boolean) => () =>
    checkPrinciple(coordinator, round.slug, number, { principle: "iv", met, evidence: "De school deed niet mee." });
  await done(check(plan.number, true)());
  const say = await asCoordinator(round, plan);
  await expectRefused(say(notMet), "principle_is_met", "principle");
  await done(check(plan.number, false)());
  await done(say(notMet)());
  const admitted = await makePlan(round, { state: "admitted" });
  await expectRefused(check(admitted.number, false), "plan_is_admitted");
});

test("it is for the plans staff", async () => {
  const round = await makeRound({ at: "advice" });
  const plan = await makeConditionalPlan(round, -1);
  for (const role of ["desk_officer", "executive", "clerk", "administrator"] as const) {
    const by = await makeOfficer([role]);
    await expectRefused(() => screenPlan(by, round.slug, plan.number, notMet), "not_your_role");
  }
});

describe("what follows from it", () => {
  test("nobody rates the plan any more; the ranking leaves it out and says so", async () => {
    const { round } = await makeValuedRound(2, { rules: valuingRules({ minimumPerPlan: 1 }) });
    const plan = await makeConditionalPlan(round, -1);
    const resident = await makeResident();
    for (const number of [1, 2, plan.number]) await rate(resident, round, number, 1);
    const say = await asCoordinator(round, plan);
    await done(say(notMet)());
    const again = await ratePlan(resident, round.slug, { plan: plan.number, mark: -1, key: randomUUID() });
    expect(again).toMatchObject({ refused: "plan_not_valued" });
    const result = await resultOf(await closeValuing(round));
    expect(result?.ranked.map(({ planId }) => planId)).toEqual(["1", "2"]);
    expect(result).toMatchObject({ answers: 2, turnout: 1, left: [plan.number] });
    expect(await leftPlans(round, result?.left ?? [])).toEqual([
      { number: plan.number, title: plan.title, state: "not_admitted", reason: "De school deed niet mee." },
    ]);
    expect(await db.rating.count({ where: { planId: plan.id } })).toBe(1);
  });

  test("a pair with the plan waits for nobody any more, and what it won or lost does not count", async () => {
    const { round } = await makeValuedRound(1, { rules: valuingRules({ method: "pairs" }) });
    const plan = await makeConditionalPlan(round, -1);
    const resident = await makeResident();
    await done(issuePair(resident, round.slug));
    expect(await waitingPair(round, resident)).not.toBeNull();
    const say = await asCoordinator(round, plan);
    await done(say(notMet)());
    expect(await waitingPair(round, resident)).toBeNull();
    expect(await issuePair(resident, round.slug)).toMatchObject({ refused: "no_pair_left" });
  });

  test("the board scores it no more, and the award leaves it out", async () => {
    const { round, chair } = await makeFundRound([[10_000]], 0);
    const plan = await makeConditionalPlan(round, -1);
    for (const number of [1, plan.number]) await done(handIn(chair, round, number, 0));
    const say = await asCoordinator(round, plan);
    await done(say(notMet)());
    const input = { marks: [], note: "" };
    expect(await scorePlan(chair, round.slug, plan.number, input)).toMatchObject({ refused: "plan_not_scored" });
    await moveTo(round, "advice");
    await done(proposeAward(chair, round.slug, unmotivated));
    expect((await db.awardLine.findMany()).map(({ planId }) => planId)).not.toContain(plan.id);
  });

  test("the raad does not decide on it; the dossier names it apart with the reason", async () => {
    const round = await makeRound({ at: "council" });
    const plan = await makeConditionalPlan(round, -1);
    const say = await asCoordinator(round, plan);
    await done(say(notMet)());
    const decision = {
      outcome: "adopted",
      reason: null,
      instrumentId: null,
      votesFor: null,
      votesAgainst: null,
      decidedOn: round.today,
    } as const;
    const clerk = await makeOfficer(["clerk"]);
    await expectRefused(() => decidePlan(clerk, round.slug, plan.number, decision), "plan_is_not_admitted");
    const facts = await loadFacts(round);
    expect(facts.plans).toEqual([]);
    expect(facts.left).toMatchObject([
      { number: plan.number, state: "not_admitted", outcome: "not_met", reason: "De school deed niet mee." },
    ]);
    expect(await stateOf(plan)).toBe("not_admitted");
  });
});

test("a condition is not due later than there is time to find it not met", async () => {
  const round = await makeRound({ at: "screening" });
  const official = await makeOfficer(["official"]);
  const plan = await makeExaminedPlan(round);
  const end = round.calendar.find(({ phase }) => phase === "council")?.endsOn ?? round.today;
  const provided = (days: number) =>
    screenPlan(official, round.slug, plan.number, {
      ...notMet,
      outcome: "yes_provided",
      principle: null,
      conditions: [{ text: "Vraag de school.", dueOn: addDays(end, days) }],
    });
  await expectRefused(() => provided(0), "condition_too_late", "conditions[0].dueOn");
  await done(provided(-1));
});

test("the table of moves and the database agree about which plans are valued", async () => {
  const states = await db.$queryRaw<{ state: string; valued: boolean }[]>`
    SELECT state::text, is_valued(state, NULL) AS valued FROM unnest(enum_range(NULL::"PlanState")) AS state`;
  const valued = states.filter((one) => one.valued).map(({ state }) => state);
  expect(valued).toEqual(planStates.filter((state) => isJudged(state) || isDecided(state)));
});
