import { describe, expect, test } from "vitest";
import { listPublicPlans } from "#app/modules/plans/list-plans.server.ts";
import { countPrices, publishPrices } from "#app/modules/plans/publish-prices.server.ts";
import { loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import { loadPublicDossier } from "#app/modules/raad/queries.server.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { loadRoundAtVersion } from "#app/modules/rounds/load.server.ts";
import { ownData } from "#app/modules/waardering/own-data.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident, makeRound, reload } from "#tests/support/factories.ts";
import { done, expectRefused, makeExaminedPlan, moveTo } from "#tests/support/plans-factories.ts";

const together = { screening: { ...defaultRules.citizens_budget.screening, prices: "together" as const } };
const everything = { search: "", theme: null, wijk: null, effect: null, state: null, seed: null, page: 1 };
/** What the official of `makeExaminedPlan` found: € 7.000, "Met plaatsing." */
const price = /700000|7\.000|Met plaatsing/;

async function aRound(rules: Parameters<typeof makeRound>[0] = {}) {
  const round = await makeRound({ kind: "citizens_budget", at: "screening", rules: together, ...rules });
  const author = await makeResident();
  const plan = await makeExaminedPlan(round, { state: "admitted", author });
  return { round, author, plan, official: await makeOfficer(["official"]) };
}

/** Everything that somebody outside the office gets to read of it. */
async function readBy({ slug }: Round, number: number, author: Awaited<ReturnType<typeof makeResident>>) {
  const at = await loadRoundAtVersion(slug);
  if (!at) throw new Error("no round");
  return JSON.stringify([
    await loadPublicPlan(at.round, number),
    await listPublicPlans(at, everything),
    (await loadPublicDossier(at.round)).plans,
    await ownData(author),
  ]);
}

describe("all prices of a round at one moment", () => {
  test("nobody outside the office reads one before the act, and everybody all of them after it", async () => {
    const { round, author, plan, official } = await aRound();
    expect(await readBy(round, plan.number, author)).not.toMatch(price);
    const late = await makePlan(round, { state: "submitted" });
    await expectRefused(() => publishPrices(official, round.slug, { without: false }), "prices_missing", "without");
    const prices = await done(publishPrices(official, round.slug, { without: true }));
    expect(prices).toMatchObject({ known: 1, missing: [{ number: late.number }] });
    expect(await readBy(round, plan.number, author)).toMatch(price);
    expect(await loadPublicPlan(round, plan.number)).toMatchObject({ official: { oneOff: 700_000 } });
    expect(
      await db.auditEvent.findMany({ where: { roundId: round.id, type: "round.prices_published" } }),
    ).toMatchObject([{ role: "official", details: { known: 1, missing: [late.number] } }]);
    await expectRefused(() => publishPrices(official, round.slug, { without: true }), "prices_known");
  });

  test("a plan without an answer counts as missing, though it was reckoned: nobody is shown its amount", async () => {
    const { round, author, official } = await aRound();
    const reckoned = await makeExaminedPlan(round, { state: "submitted", author });
    const missing = [{ number: reckoned.number }];
    expect(await countPrices(round.id)).toMatchObject({ known: 1, missing });
    await expectRefused(() => publishPrices(official, round.slug, { without: false }), "prices_missing", "without");
    expect(await done(publishPrices(official, round.slug, { without: true }))).toMatchObject({ known: 1, missing });
    expect(await loadPublicPlan(round, reckoned.number)).toMatchObject({ official: null });
  });

  test("without the act they are known from the day after the screening, so that nobody judges without them", async () => {
    const { round, author, plan } = await aRound();
    expect(await readBy(round, plan.number, author)).not.toMatch(price);
    expect((await reload(round.slug)).pricesPublic).toBe(false);
    await moveTo(round, "valuation");
    expect((await reload(round.slug)).pricesPublic).toBe(true);
    expect(await readBy(round, plan.number, author)).toMatch(price);
  });

  test("is a rule of the round: in others each is known with the answer to its plan", async () => {
    const { round, author, plan, official } = await aRound({ rules: {} });
    expect(await readBy(round, plan.number, author)).toMatch(price);
    await expectRefused(() => publishPrices(official, round.slug, { without: true }), "prices_each");
  });
});
