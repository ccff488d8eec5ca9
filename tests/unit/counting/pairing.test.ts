import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { connectedParts } from "#app/modules/counting/core/connected-parts.ts";
import type { Pair, PairablePlan, PairRequest } from "#app/modules/counting/core/pairing.ts";
import { nextPair } from "#app/modules/counting/core/pairing.ts";

const plan = (planId: string, comparisons = 0, part = 0): PairablePlan => ({ planId, comparisons, part });
const ask = (plans: readonly PairablePlan[], more: Partial<PairRequest> = {}) =>
  nextPair({ plans, own: [], issued: [], seed: "zaad", ...more });
const both = (pair: Pair | null) => (pair ? [pair.left, pair.right].sort() : null);

describe("nextPair", () => {
  test("takes the least compared plans", () => {
    expect(both(ask([plan("a", 5), plan("b", 2), plan("c", 3), plan("d", 4)]))).toEqual(["b", "c"]);
  });

  test("joins parts of the graph before it evens out the counts", () => {
    expect(both(ask([plan("a", 1, 0), plan("b", 1, 0), plan("c", 9, 1), plan("d", 8, 1)]))).toContain("d");
  });

  test("never shows one's own plan", () => {
    expect(both(ask([plan("a"), plan("b"), plan("c", 9)], { own: ["a"] }))).toEqual(["b", "c"]);
    expect(ask([plan("a"), plan("b")], { own: ["b"] })).toBeNull();
  });

  test("never shows a pair twice, whichever side a plan was on", () => {
    const plans = [plan("a"), plan("b"), plan("c", 9)];
    expect(both(ask(plans, { issued: [{ left: "b", right: "a" }] }))).toContain("c");
    const all = [
      { left: "b", right: "a" },
      { left: "a", right: "c" },
    ];
    expect(both(ask(plans, { issued: all }))).toEqual(["b", "c"]);
    expect(ask(plans, { issued: [...all, { left: "b", right: "c" }] })).toBeNull();
  });

  test("has no pair to show of fewer than two plans", () => {
    expect(ask([])).toBeNull();
    expect(ask([plan("a")])).toBeNull();
  });

  test("every pair and both sides come up about as often among equals", () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const pair = ask([plan("a"), plan("b"), plan("c")], { seed: String(seed) });
      const key = `${pair?.left ?? ""}${pair?.right ?? ""}`;
      times.set(key, (times.get(key) ?? 0) + 1);
    }
    expect(times.size).toBe(6);
    for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  test("one person can see every pair once, and then no more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.string(), (size, seed) => {
        const plans = Array.from({ length: size }, (_, at) => plan(`p${at}`, at % 3));
        const issued: Pair[] = [];
        for (let turn = 0; ; turn++) {
          const pair = ask(plans, { issued, seed: `${seed}${turn}` });
          if (!pair) break;
          issued.push(pair);
        }
        const all = plans.flatMap(({ planId }, at) => plans.slice(at + 1).map((other) => [planId, other.planId]));
        expect(issued.map(both).toSorted()).toEqual(all.toSorted());
      }),
    );
  });

  test("depends on the seed and the plans, not on their order", () => {
    const plans = fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { maxLength: 10 });
    fc.assert(
      fc.property(plans, fc.string(), (numbers, seed) => {
        const all = numbers.map(([comparisons, part], at) => plan(`p${at}`, comparisons, part));
        expect(ask(all.toReversed(), { seed })).toEqual(ask(all, { seed }));
      }),
    );
  });
});

test("from nothing, n plans hang together after n - 1 pairs, and no plan falls behind", () => {
  const ids = Array.from({ length: 40 }, (_, at) => `p${at}`);
  const pairs: { one: string; other: string }[] = [];
  const counts = new Map<string, number>();
  const plansNow = () => {
    const parts = connectedParts(ids, pairs);
    return ids.map((id) => plan(id, counts.get(id) ?? 0, parts.get(id)));
  };
  for (let turn = 0; turn < 400; turn++) {
    const pair = ask(plansNow(), { seed: String(turn) });
    if (!pair) throw new Error("no pair");
    pairs.push({ one: pair.left, other: pair.right });
    for (const id of [pair.left, pair.right]) counts.set(id, (counts.get(id) ?? 0) + 1);
    if (turn === 38) expect(new Set(connectedParts(ids, pairs).values()).size).toBe(1);
  }
  expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
});
