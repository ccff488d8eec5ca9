import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import type { Decision } from "#app/modules/raad/core/decision.ts";
import { yearAccount, type AccountedPlan, type RoundOfYear } from "#app/modules/raad/core/year-account.ts";

const decision: Decision = {
  ...{ outcome: "adopted", reason: null, instrument: null, votes: null, amounts: null, version: 1 },
  decidedOn: "2027-03-24",
};
const account = (spent: number): AccountedPlan["account"] => ({
  ...{ feedback: "Verteld.", spent: cents(spent), explanation: "Aan planten.", lesson: "" },
  ...{ feedbackMet: true, financeMet: true, on: "2028-01-10" },
});

/** A plan that was decided on, and goes on with € 100 once and € 10 each year unless told. */
const plan = (number: number, wishes: Partial<AccountedPlan> = {}): AccountedPlan => ({
  ...{ number, state: "decided", effect: "cost", programme: 5, account: null, money: null },
  verdict: { from: "record", decision, decidedOn: decision.decidedOn },
  adoptedAmounts: { oneOff: cents(10_000), yearly: cents(1_000) },
  ...wishes,
});

const nothing = { oneOff: cents(0), yearly: cents(0) };
const none = { cost: nothing, saving: nothing };

const round = (
  slug: string,
  plans: readonly AccountedPlan[],
  more: Partial<RoundOfYear<AccountedPlan>> = {},
): RoundOfYear<AccountedPlan> => ({
  ...{ round: { slug, title: `Ronde ${slug}` }, plans, lines: [], budgets: [], besides: none, on: "2027-04-01" },
  ...more,
});

describe("the account of a year (R27, R70)", () => {
  test("adds up what was decided and spent, for each round and for all together", () => {
    const made = yearAccount(2027, [
      round("een", [
        plan(1, { state: "carried_out", account: account(9_050) }),
        plan(2, { state: "failed", account: account(500) }),
        plan(3, { adoptedAmounts: null }),
        plan(4, { verdict: null, adoptedAmounts: null }),
      ]),
      round("twee", [plan(1, { effect: "saving" })], { on: "2027-05-01" }),
    ]);
    expect(made?.on).toBe("2027-05-01");
    expect(made?.rounds.map(({ slug }) => slug)).toEqual(["een", "twee"]);
    const [one, two] = made?.rounds ?? [];
    const unpaid = { granted: 0, paid: 0, set: 0 };
    expect(one?.sums).toEqual({
      ...{ decided: 3, funded: 2, accountedFor: 2, carriedOut: 1, failed: 1, spent: 9_550, ...unpaid },
      adopted: { cost: { oneOff: 20_000, yearly: 2_000 }, saving: nothing },
    });
    expect(two?.sums).toEqual({
      ...{ decided: 1, funded: 1, accountedFor: 0, carriedOut: 0, failed: 0, spent: 0, ...unpaid },
      adopted: { cost: nothing, saving: { oneOff: 10_000, yearly: 1_000 } },
    });
    expect(made?.sums).toEqual({
      ...{ decided: 4, funded: 3, accountedFor: 2, carriedOut: 1, failed: 1, spent: 9_550, ...unpaid },
      adopted: { cost: { oneOff: 20_000, yearly: 2_000 }, saving: { oneOff: 10_000, yearly: 1_000 } },
    });
    expect(made?.plans.map(({ roundTitle, number }) => [roundTitle, number])).toEqual([
      ["Ronde een", 1],
      ["Ronde een", 2],
      ["Ronde twee", 1],
    ]);
  });

  test("gives each funded plan to one programme: its own, or that of all its activities; more than one stand apart", () => {
    const line = (of: number, programme: number | null, withPlan = true) => ({
      ...{ plan: of, programme, withPlan },
      amounts: nothing,
    });
    const made = yearAccount(2027, [
      round(
        "buurt",
        [1, 2, 3].map((number) => plan(number, { programme: null, account: account(number * 100) })),
        {
          // The college decides on the last by its answer: the decision about plan 1 is not about it.
          lines: [line(1, 7), line(1, 7), line(2, 9), line(2, 5), line(3, null), line(1, 2, false)],
        },
      ),
      round("stad", [plan(1, { programme: 9 }), plan(2, { programme: null }), plan(3, { adoptedAmounts: null })]),
    ]);
    expect(made?.plans.map(({ programmes }) => programmes)).toEqual([[7], [5, 9], [null], [9], [null]]);
    expect(made?.programmes.map(({ key, sums }) => [key, sums.funded, sums.spent])).toEqual([
      [7, 1, 100],
      [9, 1, 0],
      ["several", 1, 200],
      [null, 2, 300],
    ]);
  });

  test("each euro of a round is in one programme, and what the college decides by its answer is told apart", () => {
    const besides = { cost: { oneOff: cents(700), yearly: cents(0) }, saving: nothing };
    const made = yearAccount(2027, [
      round("een", [plan(1), plan(2, { programme: null }), plan(3, { programme: 2, effect: "saving" })], { besides }),
      round("twee", [plan(1)], { besides }),
    ]);
    const perProgramme = made?.programmes.map(({ sums }) => sums.adopted.cost.oneOff) ?? [];
    expect(perProgramme.reduce((sum, one) => sum + one, 0)).toBe(made?.sums.adopted.cost.oneOff);
    expect(made?.besides).toEqual({ cost: { oneOff: 1_400, yearly: 0 }, saving: nothing });
  });

  test("is nothing without rounds", () => {
    expect(yearAccount(2027, [])).toBeNull();
  });
});
