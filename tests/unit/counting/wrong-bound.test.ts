import { afterEach, describe, expect, test, vi } from "vitest";
import type * as Fractions from "#app/modules/counting/core/fractions.ts";
import { tiesById } from "#app/modules/counting/core/greedy.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { seededDraw } from "#app/modules/counting/core/random.ts";
import { rational } from "#app/modules/counting/core/rational.ts";
import { supportOf } from "#app/modules/counting/core/support.ts";
import { plainPhragmen, plainShares, type PlainElection } from "./plain-shares.ts";

/** Elections in which plans cost their supporters the same or nearly so, in fractions that no double holds. */
function nearTies(count: number): PlainElection[] {
  const draw = seededDraw("near ties");
  return Array.from({ length: count }, () => {
    const plans = 3 + draw(4);
    const voters = 3 + draw(8);
    return {
      budget: 20 + draw(60),
      costs: Array.from({ length: plans }, () => 3 * (1 + draw(5))),
      ballots: Array.from({ length: voters }, () => Array.from({ length: plans }, () => draw(2))),
    };
  });
}

afterEach(() => {
  vi.doUnmock("#app/modules/counting/core/fractions.ts");
  vi.resetModules();
});

/** How often equal shares and Phragmén choose others than without any haste, when doubles are taken to be off by so much. */
async function differences(elections: readonly PlainElection[], bound: (epsilon: number) => number) {
  vi.resetModules();
  vi.doMock("#app/modules/counting/core/fractions.ts", async (original) => {
    const honest = await original<typeof Fractions>();
    return { ...honest, epsilon: bound(honest.epsilon) };
  });
  const { equalShares } = await import("#app/modules/counting/core/equal-shares.ts");
  const { phragmen } = await import("#app/modules/counting/core/phragmen.ts");
  let shares = 0;
  let loads = 0;
  for (const election of elections) {
    const { budget, costs, ballots } = election;
    const plans = costs.map((cost, at) => ({ planId: String(at), cost: cents(cost), positives: 0, negatives: 0 }));
    const support = supportOf(
      ballots.map((ballot) => ballot.flatMap((weight, at) => (weight > 0 ? [at, weight] : []))),
      costs.length,
    );
    const share = rational(budget, ballots.length);
    const told = (count: () => { kind: string; selected?: readonly string[] }): string => {
      try {
        return String(count().selected);
      } catch {
        return "an error";
      }
    };
    const byShares = told(() => equalShares(plans, support, share, { satisfaction: "cost", ties: tiesById }));
    if (byShares !== String(plainShares(election, share, (weight, cost) => weight * cost))) shares++;
    const byLoads = told(() => phragmen(plans, support, { budget: cents(budget), zeroSupport: false, ties: tiesById }));
    if (byLoads !== String(plainPhragmen(election))) loads++;
  }
  return { shares, loads };
}

describe("the bound on what doubles are off by", () => {
  const elections = nearTies(400);

  test("as derived in docs/counting.md leaves no difference with fractions alone", async () => {
    expect(await differences(elections, (epsilon) => epsilon)).toEqual({ shares: 0, loads: 0 });
  });

  test("taken to be nothing is caught (seeded fault)", async () => {
    const { shares, loads } = await differences(elections, () => 0);
    expect(shares).toBeGreaterThan(0);
    expect(loads).toBeGreaterThan(0);
  });

  test("a thousand times wider is slower and as right", async () => {
    expect(await differences(elections.slice(0, 100), (epsilon) => 1000 * epsilon)).toEqual({ shares: 0, loads: 0 });
  });
});
