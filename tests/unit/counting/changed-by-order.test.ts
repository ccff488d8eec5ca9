import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { award, type AwardPlan } from "#app/modules/counting/core/award.ts";
import { changedByOrder } from "#app/modules/counting/core/changed-by-order.ts";
import { greedy } from "#app/modules/counting/core/greedy.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { rational } from "#app/modules/counting/core/rational.ts";

interface Asks {
  readonly planId: string;
  readonly cost: number;
  readonly minimum: number | null;
}

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, at) => permutations(items.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

/** What each plan gets in one order. */
function outcomesIn(order: readonly Asks[], budget: number, stopped: boolean) {
  let left = budget;
  return order.map(({ planId, cost, minimum }) => {
    const amount = stopped ? 0 : cost <= left ? cost : (minimum ?? cost) <= left ? left : 0;
    left -= amount;
    return [planId, amount] as const;
  });
}

/** The plans that end differently in some two of all orders. */
function changedInSome(plans: readonly Asks[], budget: number, stopped = false) {
  const all = permutations(plans).map((order) => new Map(outcomesIn(order, budget, stopped)));
  return plans.map(({ planId }) => planId).filter((id) => new Set(all.map((outcomes) => outcomes.get(id))).size > 1);
}

const asMoney = ({ planId, cost, minimum }: Asks) => ({
  planId,
  cost: cents(cost),
  minimum: minimum === null ? null : cents(minimum),
});
const ask = (lowest: number) =>
  fc
    .tuple(fc.integer({ min: lowest, max: 30 }), fc.option(fc.integer({ min: 1, max: 30 })))
    .map(([cost, least]) => ({ cost, minimum: least === null || cost === 0 ? null : Math.min(least, cost) }));
const named = (all: readonly Omit<Asks, "planId">[]): Asks[] => all.map((one, at) => ({ planId: `p${at}`, ...one }));
const equals = (lowest = 1) => fc.array(ask(lowest), { maxLength: 6 }).map(named);

describe("against trying all orders of up to six equal plans", () => {
  const runs = { numRuns: 1500 };
  test.each([false, true])("the same plans change: walk stopped %s", (stopped) => {
    fc.assert(
      fc.property(equals(0), fc.nat(80), (plans, left) => {
        const found = changedByOrder(plans.map(asMoney), { left: cents(left), stopped });
        expect(found.toSorted()).toEqual(changedInSome(plans, left, stopped));
      }),
      runs,
    );
  });

  const asking = ({ planId, cost, minimum }: Asks, score: number): AwardPlan => ({
    planId,
    score: rational(score),
    requested: cents(cost),
    minimum: minimum === null ? null : cents(minimum),
    knockOuts: [],
  });

  test.each(["go_on", "stop"] as const)(
    "an award waits for the lot, and names it, for exactly those: %s",
    (atMisfit) => {
      const higher = fc.option(fc.integer({ min: 1, max: 60 }), { nil: null });
      fc.assert(
        fc.property(equals(), higher, fc.nat(80), (plans, first, ceiling) => {
          const before = first === null ? [] : [asking({ planId: "first", cost: first, minimum: null }, 2)];
          const all = [...before, ...plans.map((plan) => asking(plan, 1))];
          const rule = (seed: string | null) => ({
            ceiling: cents(ceiling),
            atMisfit,
            ties: { order: ["lot"] as const, seed },
          });
          const fits = first !== null && first <= ceiling;
          const left = fits ? ceiling - first : ceiling;
          const stopped = atMisfit === "stop" && first !== null && !fits;
          const changed = changedInSome(plans, left, stopped);
          const undrawn = award(all, rule(null));
          expect(undrawn.kind === "needs_lot" ? undrawn.plans : []).toEqual(changed);
          const drawn = award(all, rule("trekking"));
          expect(drawn.kind === "awarded" ? drawn.ties.flatMap((tie) => tie.changed) : null).toEqual(changed);
        }),
        runs,
      );
    },
  );

  test("an election waits for the lot only if another set of plans would win", () => {
    fc.assert(
      fc.property(equals(0), fc.nat(80), (plans, budget) => {
        const whole = plans.map((plan) => ({ ...plan, minimum: null }));
        const voted = whole.map(({ planId, cost }) => ({
          planId,
          cost: cents(cost),
          votes: 1,
          positives: 0,
          negatives: 0,
        }));
        const ties = { order: ["lot"] as const, seed: null };
        const outcome = greedy(voted, { budget: cents(budget), atMisfit: "go_on", minimumVotes: 0, ties });
        const changed = changedInSome(whole, budget);
        expect(outcome.kind === "needs_lot" ? outcome.plans : []).toEqual(changed);
      }),
      runs,
    );
  });
});

test("twenty equal plans with amounts to the cent are known as well, whose orders are past counting", () => {
  const plans = Array.from({ length: 20 }, (_, at) => {
    return { planId: `p${at}`, cost: cents(1_000_000 + 7919 * at), minimum: at % 2 === 0 ? null : cents(700_000) };
  });
  const changed = changedByOrder(plans, { left: cents(15_000_000), stopped: false });
  expect(changed).toHaveLength(20);
});

test("of more money than can be looked at, every plan that can be paid is taken as changed", () => {
  const plans = [101, 203, 30_000_000_001].map((cost, at) => ({ planId: `p${at}`, cost: cents(cost), minimum: null }));
  const moment = { left: cents(30_000_000_000), stopped: false };
  expect(changedByOrder(plans, moment)).toEqual([]);
  const more = [...plans, { planId: "p3", cost: cents(30_000_000_000), minimum: null }];
  expect(changedByOrder(more, moment).toSorted()).toEqual(["p0", "p1", "p3"]);
});
