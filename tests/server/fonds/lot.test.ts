import { describe, expect, test } from "vitest";
import { confirmLot } from "#app/modules/rounds/confirm-lot.server.ts";
import { enterLot } from "#app/modules/rounds/enter-lot.server.ts";
import { loadLot } from "#app/modules/rounds/load-lot.server.ts";
import { makeOfficer, makeRound } from "#tests/support/factories.ts";
import { expectFondsRefused, lastEvent } from "#tests/support/fonds-refusals.ts";
import { done, moveTo } from "#tests/support/plans-factories.ts";

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
