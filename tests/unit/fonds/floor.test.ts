import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { rational } from "#app/modules/counting/core/rational.ts";
import { divideFund, type ScoredTotal } from "#app/modules/fonds/core/award.ts";
import { variants, type Variant } from "#app/modules/fonds/core/paid-first.ts";
import { dividingSteps, reasonText } from "#app/modules/fonds/texts.nl.ts";
import { terms } from "./build.ts";
import { exampleRules } from "./rules.ts";

type Placed = readonly [requested: number, points: number, ...areas: readonly string[]];

const scoredOf = (plans: readonly Placed[]): ScoredTotal[] =>
  plans.map(([requested, points, ...areas], at) => ({
    plan: { id: at + 1, number: at + 1, requested: cents(requested), minimum: null, areas },
    total: rational(points),
    knockOuts: [],
  }));

const rules = (perArea: number) => ({ ...exampleRules, allocation: { atMisfit: "go_on" as const, perArea } });

function divided(plans: readonly Placed[], ceiling: number, perArea: number, variant: Variant = "go_on") {
  const ballots = [{ plans: ["1"], count: 5 }];
  return divideFund(scoredOf(plans), { ...terms(ceiling, { rules: rules(perArea), variant, ballots }), seed: "lot 1" });
}

function codes(...asked: Parameters<typeof divided>) {
  const proposal = divided(...asked);
  if (proposal.kind !== "proposed") throw new Error(proposal.kind);
  return proposal.lines.map(({ number, because }) => [number, because.code]);
}

const town: readonly Placed[] = [
  [60, 9000, "Noord"],
  [40, 8000, "Noord"],
  [30, 5000, "Zuid"],
  [20, 4000, "Zuid"],
  [10, 9500],
];

describe("the floor per wijk", () => {
  test.each(variants)("pays the best plan of each wijk before any other, in %s", (variant) => {
    expect(codes(town, 100, 1, variant).slice(0, 3)).toEqual([
      [1, "floor"],
      [3, "floor"],
      [5, variant === "optimal" ? "in_best" : "fits"],
    ]);
  });

  test("says for which wijk, on the plan and in the steps of the rules", () => {
    const proposal = divided(town, 100, 1);
    const line = proposal.kind === "proposed" ? proposal.lines[1] : undefined;
    expect(line && reasonText(line.because)).toMatch(/^Wijk Zuid krijgt volgens de spelregels eerst geld\./);
    expect(dividingSteps(rules(2), cents(100)).join(" ")).toContain("Van elke wijk krijgen eerst 2 plannen geld");
    expect(dividingSteps(rules(0), cents(100)).join(" ")).not.toContain("Van elke wijk");
  });

  test("a plan of two wijken counts for both, and one that does not fit leaves its wijk the next", () => {
    const both: readonly Placed[] = [[60, 9000, "Noord", "Zuid"], ...town.slice(1)];
    expect(codes(both, 100, 1).slice(0, 2)).toEqual([
      [1, "floor"],
      [5, "fits"],
    ]);
    expect(codes(town, 80, 1).slice(0, 2)).toEqual([
      [1, "floor"],
      [4, "floor"],
    ]);
  });

  test("equal plans of a wijk that cannot all be first wait for the lot", () => {
    const equal: readonly Placed[] = [
      [60, 9000, "Noord"],
      [60, 9000, "Noord"],
    ];
    const waiting = divideFund(scoredOf(equal), terms(200, { rules: rules(1) }));
    expect(waiting).toEqual({ kind: "needs_lot", plans: [1, 2], left: 200, between: "choices" });
    expect(codes(equal, 200, 1).map(([, code]) => code)).toEqual(["floor", "fits"]);
  });

  test("no wijk gets less than it can while others get more, and never is there more than the ceiling", () => {
    const places = fc.subarray(["Noord", "Zuid", "Oost"]);
    const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.nat(9000), places), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        some,
        fc.nat(150),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(...variants),
        (made, ceiling, perArea, variant) => {
          const plans = made.map(([requested, points, areas]): Placed => [requested, points, ...areas]);
          const proposal = divided(plans, ceiling, perArea, variant);
          if (proposal.kind !== "proposed") throw new Error(proposal.kind);
          expect(proposal.spent).toBeLessThanOrEqual(ceiling);
          const floor = proposal.lines.filter(({ because }) => because.code === "floor").map(({ number }) => number);
          const left = ceiling - floor.reduce((sum, number) => sum + (plans[number - 1]?.[0] ?? 0), 0);
          for (const area of ["Noord", "Zuid", "Oost"]) {
            const here = plans.flatMap(([requested, , ...areas], at) =>
              areas.includes(area) ? [{ number: at + 1, requested }] : [],
            );
            if (here.filter(({ number }) => floor.includes(number)).length >= perArea) continue;
            // What is not paid would not have fitted.
            for (const { number, requested } of here) expect(floor.includes(number) || requested > left).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
