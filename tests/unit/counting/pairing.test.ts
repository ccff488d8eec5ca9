import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { connectedParts } from "#app/modules/counting/core/connected-parts.ts";
import type { Earlier } from "#app/modules/counting/core/exposure.ts";
import type { Pair, PairRequest } from "#app/modules/counting/core/pairing.ts";
import { nextPair } from "#app/modules/counting/core/pairing.ts";

const nothing: Earlier = { times: new Map(), days: 0 };
const ask = (planIds: readonly string[], more: Partial<PairRequest> = {}) =>
  nextPair({ planIds, earlier: nothing, parts: new Map(), own: [], issued: [], seed: "zaad", ...more });
const both = (pair: Pair | null) => (pair ? [pair.left, pair.right].sort() : null);

describe("nextPair", () => {
  test("rather takes plans that were compared little", () => {
    const earlier: Earlier = { times: new Map(Object.entries({ a: 1000, b: 10, c: 10, d: 1000 })), days: 10 };
    const found = Array.from({ length: 500 }, (_, at) =>
      both(ask(["a", "b", "c", "d"], { earlier, seed: String(at) })),
    );
    expect(found.filter((pair) => pair?.join("") === "bc").length).toBeGreaterThan(450);
  });

  test("joins parts of the graph before it evens out the counts", () => {
    const parts = new Map(Object.entries({ a: 0, b: 0, c: 1, d: 1 }));
    const earlier: Earlier = { times: new Map(Object.entries({ a: 1, b: 1, c: 99, d: 99 })), days: 2 };
    for (let seed = 0; seed < 100; seed++) {
      const pair = both(ask(["a", "b", "c", "d"], { parts, earlier, seed: String(seed) })) ?? [];
      expect(new Set(pair.map((id) => parts.get(id))).size).toBe(2);
    }
  });

  test("does not put one plan that stands apart beside all others", () => {
    const plans = Array.from({ length: 20 }, (_, at) => `p${at}`);
    const parts = new Map(plans.map((planId) => [planId, planId === "p7" ? 1 : 0]));
    const earlier: Earlier = { times: new Map(plans.map((planId) => [planId, planId === "p7" ? 0 : 6])), days: 2 };
    const found = Array.from({ length: 200 }, (_, at) => both(ask(plans, { parts, earlier, seed: String(at) })) ?? []);
    const shown = found.filter((pair) => pair.includes("p7")).length;
    expect(shown).toBeGreaterThan(0.1 * 200);
    expect(shown).toBeLessThan(0.8 * 200);
  });

  test("never shows one's own plan", () => {
    expect(both(ask(["a", "b", "c"], { own: ["a"] }))).toEqual(["b", "c"]);
    expect(ask(["a", "b"], { own: ["b"] })).toBeNull();
  });

  test("never shows a pair twice, whichever side a plan was on", () => {
    const plans = ["a", "b", "c"];
    expect(both(ask(plans, { issued: [{ left: "b", right: "a" }] }))).toContain("c");
    const all = [
      { left: "b", right: "a" },
      { left: "a", right: "c" },
    ];
    expect(both(ask(plans, { issued: all }))).toEqual(["b", "c"]);
    expect(ask(plans, { issued: [...all, { left: "b", right: "c" }] })).toBeNull();
  });

  test("no plan comes twice to one person before all came once", () => {
    const plans = Array.from({ length: 12 }, (_, at) => `p${at}`);
    const earlier: Earlier = { times: new Map(plans.map((planId, at) => [planId, at])), days: 2 };
    for (let person = 0; person < 150; person++) {
      // Three parts, two that are not as large, or one.
      const parts = new Map(plans.map((planId, at) => [planId, [at % 3, at < 4 ? 0 : 1, 0][person % 3] ?? 0]));
      const issued: Pair[] = [];
      while (issued.length < 12) {
        const pair = ask(plans, { earlier, parts, issued, seed: `${person} ${issued.length}` });
        if (!pair) throw new Error("no pair");
        issued.push(pair);
      }
      const shown = (pairs: readonly Pair[]) => new Set(pairs.flatMap(({ left, right }) => [left, right])).size;
      expect(shown(issued.slice(0, 6))).toBe(12);
      // The last two of the second time may have met each other before.
      expect(shown(issued.slice(6))).toBeGreaterThanOrEqual(11);
    }
  });

  test("has no pair to show of fewer than two plans", () => {
    expect(ask([])).toBeNull();
    expect(ask(["a"])).toBeNull();
  });

  test("every pair and both sides come up about as often among equals", () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const pair = ask(["a", "b", "c"], { seed: String(seed) });
      const key = `${pair?.left ?? ""}${pair?.right ?? ""}`;
      times.set(key, (times.get(key) ?? 0) + 1);
    }
    expect(times.size).toBe(6);
    for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  test("one person can see every pair once, and then no more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.string(), (size, seed) => {
        const plans = Array.from({ length: size }, (_, at) => `p${at}`);
        const earlier: Earlier = { times: new Map(plans.map((planId, at) => [planId, at % 3])), days: 1 };
        const issued: Pair[] = [];
        for (let turn = 0; ; turn++) {
          const pair = ask(plans, { earlier, issued, seed: `${seed}${turn}` });
          if (!pair) break;
          issued.push(pair);
        }
        const all = plans.flatMap((one, at) => plans.slice(at + 1).map((other) => [one, other]));
        expect(issued.map(both).toSorted()).toEqual(all.toSorted());
      }),
    );
  });

  test("depends on the seed and the plans, not on their order", () => {
    const plans = fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { maxLength: 10 });
    fc.assert(
      fc.property(plans, fc.string(), (numbers, seed) => {
        const planIds = numbers.map((_, at) => `p${at}`);
        const earlier: Earlier = { times: new Map(numbers.map(([times], at) => [`p${at}`, times])), days: 2 };
        const parts = new Map(numbers.map(([, part], at) => [`p${at}`, part]));
        expect(ask(planIds.toReversed(), { earlier, parts, seed })).toEqual(ask(planIds, { earlier, parts, seed }));
      }),
    );
  });
});

test("forty plans hang together after two days, and are compared about as often in a week", () => {
  const ids = Array.from({ length: 40 }, (_, at) => `p${at}`);
  const pairs: { one: string; other: string }[] = [];
  const times = new Map<string, number>();
  for (let day = 0; day < 7; day++) {
    const earlier: Earlier = { times: new Map(times), days: day };
    const parts = connectedParts(ids, pairs);
    for (let turn = 0; turn < 80; turn++) {
      // Each pair is that of somebody else.
      const pair = ask(ids, { earlier, parts, seed: `${day} ${turn}` });
      if (!pair) throw new Error("no pair");
      pairs.push({ one: pair.left, other: pair.right });
      for (const id of [pair.left, pair.right]) times.set(id, (times.get(id) ?? 0) + 1);
    }
    if (day === 1) expect(new Set(connectedParts(ids, pairs).values()).size).toBe(1);
  }
  // 28 of each on average.
  expect(Math.max(...times.values()) / Math.min(...times.values())).toBeLessThanOrEqual(1.5);
});
