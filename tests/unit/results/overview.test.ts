import { describe, expect, test } from "vitest";
import type { Pot } from "#app/modules/budget/core/pots.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import type { AccountSums, YearAccount } from "#app/modules/raad/core/year-account.ts";
import type { Indicator } from "#app/modules/results/core/indicator.ts";
import { overviewOf } from "#app/modules/results/core/overview.ts";
import { goalSheet, measurementSheet, overviewBook } from "#app/modules/results/overview-sheets.ts";

const indicator = (id: number, programme: number | null): Indicator => ({
  ...{ id, name: `Doel ${id}`, unit: "rapportcijfer", source: "Burgerpeiling", programme },
  ...{ baselineYear: 2014, baselineValue: 720, targetYear: 2018, targetValue: 750, spreadLimit: null, years: [] },
});
const nothing = { oneOff: cents(0), yearly: cents(0) };
const sums = (decided: number): AccountSums => ({
  ...{ decided, funded: decided, adopted: { cost: nothing, saving: nothing }, spent: cents(decided * 100) },
  ...{ granted: cents(0), paid: cents(0), set: cents(0) },
  ...{ accountedFor: 1, carriedOut: 1, failed: 0 },
});
const share = { year: 2028, programme: 5, name: "Openbare ruimte", amount: 1000, source: "", decided: 25, share: 250 };
const account: YearAccount = {
  ...{ year: 2028, on: "2028-05-01", rounds: [], plans: [], sums: sums(9) },
  ...{ shares: { shares: [share], elsewhere: cents(0) }, besides: { cost: nothing, saving: nothing } },
  programmes: [
    { key: 3, sums: sums(4) },
    { key: "several", sums: sums(2) },
    { key: null, sums: sums(1) },
  ],
};
const pot = (wishes: Partial<Pot>): Pot => ({
  ...{ id: 1, parentId: null, year: 2028, name: "Pot", fcl: "", amount: 500, forPlans: true, booked: true },
  ...{ balance: { reserved: 0, committed: 30, spent: 20 } },
  ...wishes,
});

describe("ambition, budget, effort and result in one overview (R93)", () => {
  const indicators = [indicator(1, null), indicator(2, 7), indicator(3, 5)];
  const pots = [pot({}), pot({ id: 2, parentId: 1, amount: 100, forPlans: false })];
  const rows = overviewOf({ indicators, pots, shares: account.shares, account });

  test("has the whole first, then every programme with a goal, a budget or a plan, then the rest", () => {
    expect(rows.map(({ key }) => key)).toEqual(["whole", 3, 5, 7, "several", null]);
    expect(rows.map((row) => row.indicators.map(({ id }) => id))).toEqual([[1], [], [3], [2], [], []]);
    expect(rows.map((row) => row.sums?.decided ?? null)).toEqual([9, 4, null, null, 2, 1]);
    expect(rows.map((row) => row.share?.share ?? null)).toEqual([null, null, 250, null, null, null]);
  });

  test("counts of the pots what is for plans, once", () => {
    expect(rows[0]?.pots).toEqual({ forPlans: 400, reserved: 0, committed: 30, spent: 20 });
    expect(rows.slice(1).every((row) => row.pots === null)).toBe(true);
  });

  test("is one row without anything but a goal, and money that is not there is not said to be nought", () => {
    const shares = { shares: [], elsewhere: cents(0) };
    const [only, ...more] = overviewOf({ indicators: [indicator(1, null)], pots: [], shares, account: null });
    expect(only).toMatchObject({ key: "whole", pots: null, sums: null });
    expect(more).toEqual([]);
  });

  test("is a workbook with the same rows", () => {
    const book = overviewBook({ year: 2028, on: "2028-05-01", rows, indicators });
    expect(book.sheets.map(({ name }) => name)).toEqual(["Overzicht van 2028", "Doelen", "Metingen"]);
    expect(book.sheets[0]?.rows).toHaveLength(rows.length);
    expect(book.sheets[0]?.rows[2]?.slice(0, 6)).toEqual([
      ...[5, "Openbare ruimte", "Doel 3: van 7,2 in 2014 naar 7,5 in 2018", 1000, 25, 2.5],
    ]);
    expect(goalSheet(indicators).rows[0]?.slice(3, 11)).toEqual([
      ...[null, 2014, 7.2, 2018, 7.5, null, null, "Nog niet gemeten"],
    ]);
    expect(measurementSheet(indicators).rows).toEqual([]);
  });
});
