import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { findPlans, plansPerPage, type Findable, type PlanFilter } from "#app/modules/plans/core/search.ts";

const everything: PlanFilter = {
  search: "",
  theme: null,
  wijk: null,
  effect: null,
  state: null,
  seed: null,
  page: 1,
};

const plan = (number: number): Findable => ({
  listed: {
    number,
    state: "admitted",
    withheld: null,
    title: `Plan ${number}`,
    summary: "",
    theme: "green",
    neighbourhoods: [],
    effect: "cost",
    amounts: { oneOff: cents(1), yearly: cents(0) },
    parent: null,
  },
  wijken: [],
  words: `plan ${number}`,
});
const plans = (count: number) => Array.from({ length: count }, (_, at) => plan(at + 1));
const everyPage = (all: readonly Findable[], filter: Partial<PlanFilter>) => {
  const { pages } = findPlans(all, { ...everything, ...filter });
  return Array.from({ length: pages }, (_, at) => findPlans(all, { ...everything, ...filter, page: at + 1 })).flatMap(
    (page) => page.plans.map(({ number }) => number),
  );
};

property.prop([fc.integer({ min: 0, max: 200 }), fc.string()])(
  "the pages together are all plans once, in an order that the seed fixes",
  (count, seed) => {
    const all = plans(count);
    const numbers = everyPage(all, { seed });
    expect(numbers.toSorted((one, other) => one - other)).toEqual(all.map(({ listed }) => listed.number));
    expect(everyPage(all.toReversed(), { seed })).toEqual(numbers);
  },
);

property.prop([fc.integer({ min: 0, max: 100 }), fc.string()])(
  "some plans keep the order that they have among all",
  (count, seed) => {
    const even = (number: number) => number % 2 === 0;
    const some = plans(count).filter(({ listed }) => even(listed.number));
    expect(everyPage(some, { seed })).toEqual(everyPage(plans(count), { seed }).filter(even));
  },
);

describe("over many visitors", () => {
  const visitors = 4_000;
  const all = plans(2 * plansPerPage);
  const seeds = Array.from({ length: visitors }, (_, at) => (at * 7_919).toString(16).padStart(16, "0"));

  test("every plan comes first and stands on the first page equally often", () => {
    const first = new Map<number, number>();
    const onFirst = new Map<number, number>();
    for (const seed of seeds) {
      const numbers = findPlans(all, { ...everything, seed }).plans.map(({ number }) => number);
      first.set(numbers[0] ?? 0, (first.get(numbers[0] ?? 0) ?? 0) + 1);
      for (const number of numbers) onFirst.set(number, (onFirst.get(number) ?? 0) + 1);
    }
    // Five standard deviations around 4.000/24 and 4.000/2.
    for (const times of first.values()) expect(Math.abs(times - visitors / 24)).toBeLessThan(5 * 12.7);
    for (const times of onFirst.values()) expect(Math.abs(times - visitors / 2)).toBeLessThan(5 * 31.7);
    expect(first.size).toBe(24);
  });
});
