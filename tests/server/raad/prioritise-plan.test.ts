import { describe, expect, test } from "vitest";
import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { makeDossierFile } from "#app/modules/raad/make-files.server.ts";
import { prioritisePlan, takeBackPriority } from "#app/modules/raad/prioritise-plan.server.ts";
import { loadDossier, planPriority, prioritiesBeside, recordedPriorities } from "#app/modules/raad/queries.server.ts";
import { decisionsView } from "#app/modules/raad/views.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { resultView } from "#app/modules/waardering/result-view.ts";
import { countFileOf, resultOf } from "#app/modules/waardering/result.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeRound } from "#tests/support/factories.ts";
import { done, eventsOf, expectRefused, stateOf } from "#tests/support/plans-factories.ts";
import { makeAward } from "#tests/support/raad-factories.ts";
import { openZip, textOf } from "#tests/support/read-dossier.ts";
import {
  closeValuing,
  makeResidents,
  makeValuedRound,
  rate,
  valuingRules,
} from "#tests/support/waardering-factories.ts";

const text = "Voor ouderen in Noord. Motie M3.";

describe("the raad puts a plan first (R26)", () => {
  test("with its source, beside what stands about the plan; the last one counts and all stay known", async () => {
    const round = await makeRound({ at: "screening" });
    const plan = await makePlan(round, { state: "admitted" });
    const clerk = await makeOfficer(["clerk"]);
    const say = (words: string) => done(prioritisePlan(clerk, round.slug, plan.number, { text: words }));
    await say("Motie M2.");
    await say(text);
    await say(text);
    expect(await planPriority(plan)).toBe(text);
    expect(await recordedPriorities(plan.id)).toEqual([
      { text, on: round.today },
      { text: "Motie M2.", on: round.today },
    ]);
    await done(takeBackPriority(clerk, round.slug, plan.number));
    expect(await planPriority(plan)).toBeNull();
    expect((await recordedPriorities(plan.id)).map((one) => one.text)).toEqual([null, text, "Motie M2."]);
    expect((await eventsOf(plan.id)).map(({ type }) => type)).toEqual([
      "raad.prioritised",
      "raad.prioritised",
      "raad.priority_taken_back",
    ]);
    expect(await stateOf(plan)).toBe("admitted");
    await expectRefused(() => takeBackPriority(clerk, round.slug, plan.number), "no_priority");
  });

  test("of the plans that take part, by the griffie alone, in a round that is open", async () => {
    const round = await makeRound({ at: "screening" });
    const [waiting, plan] = [await makePlan(round), await makePlan(round, { state: "admitted" })];
    const clerk = await makeOfficer(["clerk"]);
    await expectRefused(() => prioritisePlan(clerk, round.slug, waiting.number, { text }), "plan_is_submitted");
    for (const role of ["council_member", "executive", "official", "administrator"] as const) {
      const other = await makeOfficer([role]);
      await expectRefused(() => prioritisePlan(other, round.slug, plan.number, { text }), "not_your_role");
    }
    const unopened = await makeRound({ at: "unopened" });
    const early = await makePlan(unopened, { state: "admitted" });
    await expectRefused(() => prioritisePlan(clerk, unopened.slug, early.number, { text }), "round_not_open");
  });

  test("is not said of a plan that left the round since", async () => {
    const round = await makeRound({ at: "screening" });
    const plan = await makePlan(round, { state: "admitted" });
    await done(prioritisePlan(await makeOfficer(["clerk"]), round.slug, plan.number, { text }));
    expect(await planPriority({ id: plan.id, state: "withdrawn" })).toBeNull();
  });
});

/** All that tells of an order or a count, as it stands now. */
async function ordersOf(round: Round): Promise<string> {
  const result = await resultOf(round);
  const { plans, on: _on, ...dossier } = await loadDossier(round);
  const without = (all: typeof plans) => all.map(({ priority: _priority, ...plan }) => plan);
  const rows = decisionsView({ ...dossier, plans, on: round.today }).rows;
  return canonicalJson(
    JSON.parse(
      JSON.stringify({
        result: result && { view: resultView(round, result), file: countFileOf(round, result) },
        plans: without(plans),
        dossier: { ...dossier, listed: without(dossier.listed), council: { ...dossier.council, plans: [] } },
        rows: rows.map(({ priority: _priority, ...row }) => row),
      }),
    ),
  );
}

describe("every order and every count is the same with and without it (R26)", () => {
  test("of residents", async () => {
    const { round: open } = await makeValuedRound(4, { rules: valuingRules({ minimumPerPlan: 1 }) });
    const [one, other, third] = await makeResidents(3);
    for (const by of [one, other, third]) if (by) await rate(by, open, 2, 1);
    for (const by of [one, other]) if (by) await rate(by, open, 3, 1);
    if (one) await rate(one, open, 1, 1);
    const round = await closeValuing(open);
    const clerk = await makeOfficer(["clerk"]);
    const before = await ordersOf(round);
    // The last in the order, one in the middle, and one that hardly anybody valued.
    for (const number of [1, 3, 4]) {
      await done(prioritisePlan(clerk, round.slug, number, { text: `${text} Plan ${number}.` }));
      expect(await ordersOf(round)).toBe(before);
    }
    const beside = await prioritiesBeside(round);
    expect(Object.keys(beside?.notes ?? {})).toEqual(["1", "3", "4"]);
    expect(beside?.about).toContain("De volgorde en de tellingen veranderen er niet door.");
    for (const number of [1, 3, 4]) await done(takeBackPriority(clerk, round.slug, number));
    expect(await ordersOf(round)).toBe(before);
    expect(await prioritiesBeside(round)).toBeNull();
  });

  test("of the board of a fund", async () => {
    const round = await makeRound({ kind: "neighbourhood_fund", at: "council" });
    const [first, last] = [await makePlan(round, { state: "admitted" }), await makePlan(round, { state: "admitted" })];
    await makeAward(round, "adopted", [
      { plan: first, outcome: "full", cents: 100_000 },
      { plan: last, outcome: "reserve", cents: 0 },
    ]);
    const before = await ordersOf(round);
    await done(prioritisePlan(await makeOfficer(["clerk"]), round.slug, last.number, { text }));
    expect(await ordersOf(round)).toBe(before);
  });
});

test("the dossier says it in a column of its own and in dossier.json (R26)", async () => {
  const round = await makeRound({ at: "council" });
  for (const title of ["Bankjes", "Een boom"]) await makePlan(round, { state: "admitted", title });
  const clerk = await makeOfficer(["clerk"]);
  await done(prioritisePlan(clerk, round.slug, 2, { text }));
  const files = openZip((await makeDossierFile(round)).bytes);
  const [head = "", ...rows] = textOf(files, "tabellen/plannen.csv").trim().split("\r\n");
  expect(head).toContain("Voorrang van de raad");
  expect(rows.filter((row) => row.includes(text))).toEqual([expect.stringContaining("Een boom")]);
  const json = JSON.parse(textOf(files, "dossier.json")) as { plans: { number: number; priority: string | null }[] };
  expect(json.plans.map(({ number, priority }) => [number, priority])).toEqual([
    [1, null],
    [2, text],
  ]);
  expect(await db.priority.count()).toBe(1);
});
