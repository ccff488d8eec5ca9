import { describe, expect, test } from "vitest";
import { fc, test as property } from "@fast-check/vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import { defaultRules, principles, type Rules } from "#app/modules/rounds/core/rules.ts";
import { amountOf, contentFor, isOwn, type PlanContent } from "#app/modules/plans/core/plan.ts";
import { checkedPrinciples, promisesAsked } from "#app/modules/plans/core/promises.ts";
import { whyNotContent } from "#app/modules/plans/core/plan-rules.ts";
import { aLine, someContent } from "#tests/support/plan-content.ts";

const line = aLine;
const content = (wishes: Partial<PlanContent> = {}) =>
  someContent({ oneOffCents: cents(1_000), yearlyCents: cents(0), ...wishes });

const round = (kind: RoundKind, rules: Partial<Rules> = {}) => ({
  kind,
  rules: { ...defaultRules[kind], ...rules },
  today: "2027-02-07" as const,
});
const amounts = (minimumCents: number, maximumCents: number | null): Partial<Rules> => ({
  amounts: { effects: ["cost"], minimumCents, maximumCents },
});

const saving = { effect: "saving", budgetLine: "Maaien" } as const;

describe("the content of a plan under the rules of its round", () => {
  // R15: own effort is asked; R34: one icon for a plan; R38: one-off and yearly amounts; R74: what can be done this year.
  const fund = round("neighbourhood_fund");
  const budget = round("citizens_budget");
  const neighbourhood = round("neighbourhood_plans");

  test.each([
    ["a plan that costs", budget, content(), null, undefined],
    ["a plan that saves", budget, content(saving), null, undefined],
    ["no theme", budget, content({ theme: null }), "theme_missing", "theme"],
    ["another theme", round("citizens_budget", { themes: ["art"] }), content(), "theme_not_allowed", "theme"],
    ["a saving in a fund", fund, content(saving), "effect_not_allowed", "effect"],
    ["a saving without its line", budget, content({ effect: "saving" }), "budget_line_missing", "budgetLine"],
    ["no own effort", budget, content({ ownEffort: "" }), "own_effort_missing", "ownEffort"],
    ["nothing promised", budget, content({ promises: [] }), "promise_missing", "promises"],
    ["only that the money is accounted for", fund, content({ promises: ["finance"] }), "promise_missing", "promises"],
    ["a saving has no money to account for", budget, content({ ...saving, promises: ["feedback"] }), null, undefined],
    [
      "a saving of which the buurt hears nothing",
      budget,
      content({ ...saving, promises: [] }),
      "promise_missing",
      "promises",
    ],
    [
      "a round that asks no promise",
      round("citizens_budget", {
        screening: { principles: ["i"], grounds: ["law"], answerWeeks: 8, prices: "each" as const },
      }),
      content({ promises: [] }),
      null,
      undefined,
    ],
    ["no amount", budget, content({ oneOffCents: cents(0) }), "amount_missing", "oneOffCents"],
    ["no saving", budget, content({ ...saving, oneOffCents: cents(0) }), "saving_missing", "oneOffCents"],
    ["too little", round("neighbourhood_fund", amounts(1_001, null)), content(), "amount_too_low", "oneOffCents"],
    ["just enough", round("neighbourhood_fund", amounts(1_000, 1_000)), content(), null, undefined],
    ["too much", round("neighbourhood_fund", amounts(0, 999)), content(), "amount_too_high", "oneOffCents"],
    [
      "too much over both amounts",
      round("neighbourhood_fund", amounts(0, 1_999)),
      content({ yearlyCents: cents(1_000) }),
      "amount_too_high",
      "oneOffCents",
    ],
    ["a minimum of nothing", fund, content({ minimumCents: cents(0) }), "minimum_is_zero", "minimumCents"],
    ["a minimum of all", fund, content({ minimumCents: cents(1_000) }), null, undefined],
    ["a minimum above all", fund, content({ minimumCents: cents(1_001) }), "minimum_above_amount", "minimumCents"],
    ["no lines", neighbourhood, content(), "lines_missing", "lines[0].activity"],
    ["one icon", neighbourhood, content({ lines: [line({ isIcon: true }), line()] }), null, undefined],
    [
      "two icons",
      neighbourhood,
      content({ lines: [line({ isIcon: true }), line(), line({ isIcon: true })] }),
      "several_icons",
      "lines[2].isIcon",
    ],
    [
      "an activity of another year that can be done this year",
      neighbourhood,
      content({
        lines: [line({ year: 2027, feasibleThisYear: true }), line({ year: 2028, feasibleThisYear: true })],
      }),
      "feasible_in_other_year",
      "lines[1].feasibleThisYear",
    ],
    [
      "a year gone by",
      neighbourhood,
      content({ lines: [line(), line({ year: 2026 })] }),
      "line_year_past",
      "lines[1].year",
    ],
  ])("%s", (_, setting, plan, reason, field) => {
    const no = whyNotContent(setting, plan);
    expect(no?.refused ?? null).toBe(reason);
    expect(no?.field).toBe(field);
  });

  test("what a kind of round does not know does not count in it", () => {
    const plan = content({ minimumCents: cents(5), budgetLine: "Maaien", lines: [line()] });
    expect(contentFor("citizens_budget", plan)).toMatchObject({ minimumCents: null, budgetLine: null, lines: [] });
    expect(contentFor("neighbourhood_fund", plan)).toMatchObject({ minimumCents: 5, lines: [] });
    expect(contentFor("citizens_budget", content(saving))).toMatchObject({ promises: ["feedback"] });
  });
});

test("of the eight grondbeginselen of R83 and R84 six are checked with evidence and two are promised", () => {
  const all = { screening: { principles, grounds: [], answerWeeks: 8, prices: "each" as const } };
  expect(checkedPrinciples(all)).toEqual(["i", "ii", "iii", "iv", "quality", "own_effort"]);
  expect(promisesAsked(all, "cost")).toEqual(["feedback", "finance"]);
  expect(promisesAsked(all, "saving")).toEqual(["feedback"]);
  for (const rules of Object.values(defaultRules))
    expect([...checkedPrinciples(rules), ...promisesAsked(rules, "cost")]).toEqual(rules.screening.principles);
});

const anyLine = fc.record({ cents: fc.integer({ min: 0, max: 1e9 }), yearly: fc.boolean() });

property.prop([fc.array(anyLine, { maxLength: 20 })])(
  "the amounts of a neighbourhood plan are the sums of its lines",
  (drawn) => {
    const lines = drawn.map(({ cents: c, yearly }) =>
      line({ cents: cents(c), recurrence: yearly ? "yearly" : "one_off" }),
    );
    const plan = contentFor("neighbourhood_plans", content({ lines, oneOffCents: cents(1), yearlyCents: cents(1) }));
    expect(amountOf(plan)).toBe(drawn.reduce((sum, { cents: c }) => sum + c, 0));
    expect(plan.yearlyCents).toBe(drawn.filter(({ yearly }) => yearly).reduce((sum, { cents: c }) => sum + c, 0));
  },
);

describe("whose plan it is", () => {
  const resident = {
    kind: "resident",
    accountId: 7,
    personRef: "r",
    name: "Inwoner 7",
    birthYear: 1980,
    wijk: null,
  } as const;
  const office = { kind: "officer", accountId: 8, name: "Balie", roles: ["desk_officer"] } as const;

  test.each([
    ["a resident's own", { authorId: 7, channel: "online" }, resident, true],
    ["another resident's", { authorId: 6, channel: "online" }, resident, false],
    ["what the desk entered, by the office", { authorId: null, channel: "paper" }, office, true],
    ["what the desk entered, by a resident", { authorId: null, channel: "paper" }, resident, false],
    ["a resident's, by the office", { authorId: 7, channel: "online" }, office, false],
    ["whose account is gone, by the office", { authorId: null, channel: "online" }, office, false],
    ["by a visitor", { authorId: null, channel: "paper" }, { kind: "visitor" }, false],
  ] as const)("%s", (_, plan, by, own) => {
    expect(isOwn(plan, by)).toBe(own);
  });
});
