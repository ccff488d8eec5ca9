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

  test("each plan by what it lacks of the level that three more such days would bring", () => {
    // 30 in ten days are nine in three days: from 10, 8 and 12 all three come to 13.
    expect(favours({ a: 10, b: 8, c: 12 }, 10)).toEqual([3, 5, 1]);
    // A new plan beside old ones: 27 in three days are one day's for each of the old ones at most.
    expect(favours({ a: 30, b: 30, c: 30, d: 0 }, 10)).toEqual([1, 1, 1, 27]);
  });

  test("nobody is left without a chance", () => {
    expect(favours({ a: 1000, b: 1 }, 100)).toEqual([1, 31]);
  });

  test("those that lack something reach one level with three such days, and nothing else does", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        (counts, days) => {
          const times = Object.fromEntries(counts.map((count, at) => [`p${at}`, count]));
          const total = counts.reduce((sum, count) => sum + count, 0);
          const more = Math.ceil((3 * total) / days);
          const found = favours(times, days);
          const level = Math.max(...found.map((favour, at) => (favour > 1 ? favour + (counts[at] ?? 0) : 0)));
          const lacked = (to: number) => counts.reduce((sum, count) => sum + Math.max(0, to - count), 0);
          if (level > 0) {
            expect(lacked(level)).toBeGreaterThanOrEqual(more);
            expect(lacked(level - 1)).toBeLessThan(more);
          }
          for (const [at, favour] of found.entries()) expect(favour).toBe(Math.max(1, level - (counts[at] ?? 0)));
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
