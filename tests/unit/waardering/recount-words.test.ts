import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import type { PlacedPlan } from "#app/modules/waardering/core/count-file.ts";
import type { RecountStep } from "#app/modules/waardering/core/recount.ts";
import { announced, shownStep } from "#app/modules/waardering/recount-words.nl.ts";

const rules = defaultRules.citizens_budget;
const titleOf = (plan: number) => `Plan ${plan}`;
const shown = (step: RecountStep, imported = false) => shownStep(step, { rules, imported }, titleOf);

const placed = (plan: number, score: string, more: Partial<PlacedPlan> = {}): PlacedPlan => ({
  ...{ plan, rank: plan, group: null, score, strength: null, on: true, because: "top" },
  ...more,
});

describe("a step of a recount in words", () => {
  test("names both fingerprints when they differ, and one when they do not", () => {
    const same = shown({ code: "file", same: true, found: "a1", published: "a1" });
    expect(same.fingerprints).toEqual([{ of: null, text: "a1" }]);
    const other = shown({ code: "whole", same: false, found: "a1", published: "b2" });
    expect(other.fingerprints).toEqual([
      { of: "Uw telling", text: "a1" },
      { of: "Onze uitslag", text: "b2" },
    ]);
    expect(other.verdict).toBe("De telling is anders dan onze uitslag.");
  });

  test("writes out the sum of the answers, and what the result says instead", () => {
    const parts = [
      { mark: 1, count: 1200 },
      { mark: -1, count: 34 },
    ];
    const step = shown({ code: "answers", same: false, parts, found: 1234, published: 1235 });
    expect(step.sum).toEqual({
      parts: [
        { amount: "1.200", label: "keer goed" },
        { amount: "34", label: "keer minder goed" },
      ],
      total: { amount: "1.234", label: "oordelen" },
    });
    expect(step.verdict).toBe("Onze uitslag telt 1.235 oordelen.");
  });

  test("shows a plan that came elsewhere, however far down, and names it", () => {
    const rows = Array.from({ length: 30 }, (_, at) => {
      const plan = placed(at + 1, String(100 - at));
      return { plan: at + 1, found: plan, published: at === 27 ? { ...plan, score: "3" } : plan };
    });
    const step = shown({ code: "order", same: false, rows });
    expect(step.table?.rows).toHaveLength(11);
    expect(step.table?.rows.at(-1)).toEqual(["28. Plan 28", "73", "3"]);
    expect(step.verdict).toBe("Anders bij ‘Plan 28’.");
    expect(step.more).toBe("U ziet er 11 van de 30.");
  });

  test("writes means and strengths with a comma, and a dash where one side has no such plan", () => {
    const rows = [
      { plan: 1, found: placed(1, "7/2"), published: null },
      { plan: 2, found: null, published: placed(2, "3-4", { strength: "-0.250000" }) },
    ];
    const step = shown({ code: "order", same: false, rows });
    expect(step.table?.rows.map(([, ...sides]) => sides)).toEqual([
      ["3,50", "-"],
      ["-", "−0,250000"],
    ]);
    expect(step.verdict).toBe("Anders bij ‘Plan 1’, ‘Plan 2’.");
  });

  test("names the best plans of each wijk, and says that the list was too short for so many", () => {
    const areas = [
      { area: "Noord", plans: [{ plan: 4, rank: 2 }] },
      { area: "Zuid", plans: [] },
    ];
    const two = shown({ code: "areas", same: true, granted: 2, areas, different: [] });
    expect(two.table?.rows).toEqual([
      ["Noord", "Plan 4", "2"],
      ["Zuid", "Geen plan met een plaats", "-"],
    ]);
    expect(two.more).toBeUndefined();
    const none = shown({ code: "areas", same: true, granted: 0, areas: [], different: [] });
    expect(none.table).toBeUndefined();
    expect(none.more).toContain("Daarom kreeg geen wijk een vaste plaats.");
  });

  test("adds up who is on the list for what, waits for a lot, and names at most three that differ", () => {
    const list = { code: "list", same: true, byPlace: 8, forArea: 4, needsLot: [], different: [] } as const;
    expect(shown(list).sum?.total).toEqual({ amount: "12", label: "plannen" });
    expect(shown({ ...list, needsLot: [3, 5] }).verdict).toBe(
      "Er is nog geen lijst: een loting kiest uit Plan 3, Plan 5.",
    );
    expect(shown({ ...list, same: false, different: [1, 2, 3, 4, 5] }).verdict).toBe(
      "Anders bij ‘Plan 1’, ‘Plan 2’, ‘Plan 3’ en 2 andere plannen.",
    );
  });

  test("fills the budget with what was paid alone", () => {
    const one = {
      planId: "1",
      order: 1,
      votes: 1,
      needed: cents(6000),
      leftBefore: cents(10_000),
      outcome: "in",
    } as const;
    const two = { ...one, planId: "2", order: 2, leftBefore: cents(4000), outcome: "does_not_fit" } as const;
    const step = shown({ code: "spending", same: true, budget: cents(10_000), steps: [one, two], different: [] }, true);
    expect(step.filling?.steps.map(({ segment }) => segment?.awarded ?? null)).toEqual([6000, null]);
    expect(step.filling?.steps[1]?.text).toBe(
      "Plan 2. Nummer 2, met 1 stem. Het kost €\u00a060 en er was nog €\u00a040. Het past niet.",
    );
  });

  test("tells of an election from a file that people chose plans", () => {
    expect(announced("order", rules, true).intro).toBe("De volgorde telt hoe vaak mensen een plan kozen.");
    expect(announced("list", { ...rules, shortlist: { ...rules.shortlist, size: 1, perArea: 0 } }, false).intro).toBe(
      "Er is 1 plaats. Staan plannen gelijk op de laatste plaats? Dan gaan ze allemaal door.",
    );
  });
});
