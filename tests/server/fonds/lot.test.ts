import { describe, expect, test } from "vitest";
import { confirmLot } from "#app/modules/rounds/confirm-lot.server.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { enterLot } from "#app/modules/rounds/enter-lot.server.ts";
import { loadLot } from "#app/modules/rounds/load-lot.server.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { roundTasks } from "#app/routes/plans/round-tasks.server.ts";
import { makeOfficer, makePlan, makeRound, reload } from "#tests/support/factories.ts";
import { makeAwardedRound, makeScoredRound } from "#tests/support/fonds-factories.ts";
import { expectFondsRefused, lastEvent } from "#tests/support/fonds-refusals.ts";
import { done, moveTo } from "#tests/support/plans-factories.ts";
import { decision } from "#tests/support/raad-factories.ts";
import { valuingRules } from "#tests/support/waardering-factories.ts";

/** One place for plans of which nobody said anything: they are level. */
const levelRules = {
  ...valuingRules({ minimumPerPlan: 0 }),
  shortlist: {
    ...defaultRules.citizens_budget.shortlist,
    size: 1,
    perArea: 0,
    minimumSupport: 0,
    edge: "tie_rule" as const,
  },
  ties: ["lot"] as const,
};

const drawn = { seed: "07 12 33", source: "Lotto van 3 maart" };

describe("the public lot of a round", () => {
  test("has no seed until a second person typed the very same", async () => {
    const round = await makeRound({ kind: "citizens_budget", at: "advice" });
    const clerk = await makeOfficer(["clerk"]);
    const administrator = await makeOfficer(["administrator"]);
    expect(await enterLot(clerk, round.slug, drawn)).toEqual({ done: true });
    expect(await loadLot(round.id)).toEqual({ source: drawn.source, enteredById: clerk.accountId, seed: null });
    expect(await lastEvent("lot.entered")).toMatchObject({ role: "clerk", details: { source: drawn.source } });
    await expectFondsRefused(() => confirmLot(administrator, round.slug, { seed: "07 12 34" }), "lot_differs");
    await expectFondsRefused(() => confirmLot(clerk, round.slug, drawn), "own_lot");
    expect(await confirmLot(administrator, round.slug, drawn)).toEqual({ seed: drawn.seed });
    expect(await loadLot(round.id)).toMatchObject({ seed: drawn.seed });
    expect(await lastEvent("lot.confirmed")).toMatchObject({ role: "administrator", details: { seed: drawn.seed } });
    await expectFondsRefused(() => enterLot(clerk, round.slug, drawn), "lot_already_confirmed");
    await expectFondsRefused(() => confirmLot(administrator, round.slug, drawn), "lot_already_confirmed");
  });

  test("may be typed again until it is confirmed", async () => {
    const round = await makeRound({ kind: "neighbourhood_fund", at: "advice" });
    const clerk = await makeOfficer(["clerk"]);
    const administrator = await makeOfficer(["administrator"]);
    await done(enterLot(administrator, round.slug, { ...drawn, seed: "verkeerd" }));
    await done(enterLot(clerk, round.slug, drawn));
    expect(await confirmLot(administrator, round.slug, drawn)).toEqual({ seed: drawn.seed });
  });

  test("can still be drawn in the council phase, and not once something was decided", async () => {
    const round = await makeRound({ kind: "citizens_budget", at: "council" });
    const plan = await makePlan(round, { state: "admitted" });
    const clerk = await makeOfficer(["clerk"]);
    const administrator = await makeOfficer(["administrator"]);
    await done(enterLot(administrator, round.slug, drawn));
    await done(decidePlan(clerk, round.slug, plan.number, decision(round)));
    await expectFondsRefused(() => confirmLot(clerk, round.slug, drawn), "lot_after_decision");
    await expectFondsRefused(() => enterLot(clerk, round.slug, drawn), "lot_after_decision");
  });

  test("of a fund is not drawn once an award was adopted", async () => {
    const { round, chair } = await makeAwardedRound([[100_000]], [0]);
    await done(adoptAward(chair, round.slug, { version: 1 }));
    const clerk = await makeOfficer(["clerk"]);
    await expectFondsRefused(() => enterLot(clerk, round.slug, drawn), "lot_after_decision");
  });

  test("is a task of griffie and beheer when an award or a ranking waits for it", async () => {
    const { round: fund } = await makeScoredRound([[200_000], [200_000], [40_000]], [1, 1, 0]);
    const budget = await makeRound({ at: "advice", rules: levelRules });
    for (let plans = 0; plans < 2; plans++) await makePlan(budget, { state: "admitted" });
    const clerk = await makeOfficer(["clerk"]);
    const administrator = await makeOfficer(["administrator"]);
    const task = async (who: typeof clerk, slug: string) =>
      (await roundTasks(await reload(slug), who)).map(({ title }) => title).filter((title) => title.includes("loting"));
    for (const { slug } of [fund, budget]) {
      for (const who of [clerk, administrator]) expect(await task(who, slug)).toEqual(["Voer de loting in"]);
      await done(enterLot(clerk, slug, drawn));
      expect(await task(clerk, slug)).toEqual([]);
      expect(await task(administrator, slug)).toEqual(["Bevestig de loting"]);
      await done(confirmLot(administrator, slug, drawn));
      expect(await task(administrator, slug)).toEqual([]);
    }
    const { round: clear } = await makeScoredRound([[200_000], [40_000]], [1, 0]);
    expect(await task(clerk, clear.slug)).toEqual([]);
  });

  test("exists only after close, and only in rounds that are ranked", async () => {
    const round = await makeRound({ kind: "neighbourhood_fund", at: "scoring" });
    const clerk = await makeOfficer(["clerk"]);
    await expectFondsRefused(() => enterLot(clerk, round.slug, drawn), "too_early");
    await moveTo(round, "advice");
    await expectFondsRefused(() => confirmLot(clerk, round.slug, drawn), "no_lot_entered");
    const chair = await makeOfficer(["board_chair"]);
    await expectFondsRefused(() => enterLot(chair, round.slug, drawn), "not_your_role");
    const plans = await makeRound({ kind: "neighbourhood_plans", at: "advice" });
    await expectFondsRefused(() => enterLot(clerk, plans.slug, drawn), "not_in_this_kind");
  });
});
