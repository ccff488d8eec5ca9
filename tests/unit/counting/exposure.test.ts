import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byChance, favoured, type Earlier } from "#app/modules/counting/core/exposure.ts";
import { nextPlan } from "#app/modules/counting/core/next-plan.ts";
import { seededDraw } from "#app/modules/counting/core/random.ts";

const earlier = (times: Record<string, number>, days: number): Earlier => ({
  times: new Map(Object.entries(times)),
  days,
});
const favours = (times: Record<string, number>, days: number) =>
  favoured(Object.keys(times), earlier(times, days)).map(({ favour }) => favour);

describe("favoured", () => {
  test("all plans alike before there is an earlier day", () => {
    expect(favours({ a: 0, b: 0, c: 0 }, 0)).toEqual([1, 1, 1]);
  });

  test("each plan by the square of what it lacks of the level that one more such day would bring", () => {
    // Thirty in ten days are three in a day: with three more 10 and 8 would stand on 10.5.
    expect(favours({ a: 10, b: 8, c: 12 }, 10)).toEqual([12, 312, 1]);
    // Ten days of four for each: with four more for each, 40, 38 and 42 would stand on 44.
    expect(favours({ a: 40, b: 38, c: 42 }, 10)).toEqual([50, 112, 12]);
  });

  test("also where a day brings each plan less than one judgement", () => {
    // Eight in sixteen days are half of one in a day, 0.13 for each of four plans: with that half 1 would stand on 1.5.
    expect(favours({ a: 3, b: 2, c: 2, d: 1 }, 16)).toEqual([1, 1, 1, 739]);
  });

  test("a plan that came late is favoured no more than one that lacks three days", () => {
    expect(favours({ a: 400, b: 400, c: 400, late: 0 }, 10)).toEqual([1, 1, 1, 450]);
    expect(favours({ a: 400, b: 400, c: 400, late: 200 }, 10)).toEqual([1, 1, 1, 450]);
  });

  test("nobody is left without a chance, and nobody has all of it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1e6), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 99 }),
        (counts, days) => {
          const times = Object.fromEntries(counts.map((count, at) => [`p${at}`, count]));
          for (const favour of favours(times, days)) {
            expect(Number.isInteger(favour)).toBe(true);
            expect(favour).toBeGreaterThanOrEqual(1);
            expect(favour).toBeLessThanOrEqual(5000);
          }
        },
      ),
    );
  });

  test("who lacks more is favoured no less", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 2, maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        (counts, days) => {
          const ascending = counts.toSorted((one, other) => one - other);
          const found = favours(Object.fromEntries(ascending.map((count, at) => [`p${at}`, count])), days);
          expect(found).toEqual(found.toSorted((one, other) => other - one));
        },
      ),
    );
  });

  test("of no plans none", () => expect(favoured([], earlier({ a: 4 }, 2))).toEqual([]));
});

describe("byChance", () => {
  test("gives each plan once", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 20 }), fc.string(), (all, seed) => {
        const plans = all.map((favour, at) => ({ planId: `p${at}`, favour }));
        const found = [...byChance(plans, seededDraw(seed))].map(({ planId }) => planId);
        expect(found.toSorted()).toEqual(plans.map(({ planId }) => planId).toSorted());
      }),
    );
  });

  test("begins with a plan as often as it is favoured", () => {
    const plans = [1, 2, 7].map((favour, at) => ({ planId: String(at), favour }));
    const draw = seededDraw("zaad");
    const times = [0, 0, 0];
    for (let turn = 0; turn < 10_000; turn++) {
      const [first] = byChance(plans, draw);
      const at = Number(first?.planId);
      times[at] = (times[at] ?? 0) + 1;
    }
    for (const [at, { favour }] of plans.entries())
      expect(Math.abs((times[at] ?? 0) - 1000 * favour)).toBeLessThan(200);
  });
});

test("2.000 visitors who each see 20 of 500 plans in two weeks: the plan seen least is seen four fifths of the mean", () => {
  const planIds = Array.from({ length: 500 }, (_, at) => String(at));
  const times = new Map<string, number>();
  for (let day = 0; day < 14; day++) {
    const plans = favoured(planIds, { times, days: day });
    for (let visitor = 0; visitor < 2000 / 14; visitor++) {
      const seen: string[] = [];
      while (seen.length < 20) seen.push(nextPlan(plans, seen, `day ${day}, visitor ${visitor}`) ?? "");
      for (const planId of seen) times.set(planId, (times.get(planId) ?? 0) + 1);
    }
  }
  const counts = planIds.map((planId) => times.get(planId) ?? 0);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  expect(mean).toBeGreaterThanOrEqual(80);
  expect(Math.min(...counts) / mean).toBeGreaterThanOrEqual(0.8);
});
