import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Prior } from "#app/modules/counting/core/bradley-terry.ts";
import type { PairCount } from "#app/modules/counting/core/comparisons.ts";
import { estimateStrengths } from "#app/modules/counting/core/strengths.ts";
import { describeRealData } from "./real-data.ts";

const newman: Prior = { kind: "newman" };
const none: Prior = { kind: "none" };
const gaussian = (variance: number): Prior => ({ kind: "gaussian", variance });
const won = (winner: string, loser: string, count = 1): PairCount => ({ winner, loser, count });

function estimate(ids: readonly string[], counts: readonly PairCount[], prior: Prior, errors = true) {
  const outcome = estimateStrengths(ids, counts, { prior, errors });
  if (outcome.kind !== "estimated") throw new Error("no maximum");
  return { ...outcome, byId: new Map(outcome.plans.map((plan) => [plan.planId, plan])) };
}
const strengthsOf = (outcome: ReturnType<typeof estimate>, ids: readonly string[]) =>
  ids.map((id) => outcome.byId.get(id)?.strength);

describe("by hand", () => {
  test("two plans: the odds are the wins", () => {
    const { byId } = estimate(["a", "b"], [won("a", "b", 3), won("b", "a", 1)], none);
    expect(byId.get("a")?.strength).toBeCloseTo(Math.log(3) / 2, 9);
    expect(byId.get("b")?.strength).toBeCloseTo(-Math.log(3) / 2, 9);
  });

  test("their difference has the variance of a log odds, 1/3 + 1/1, and each strength a quarter of it", () => {
    const { byId } = estimate(["a", "b"], [won("a", "b", 3), won("b", "a", 1)], none);
    expect(byId.get("a")?.standardError).toBeCloseTo(Math.sqrt(4 / 3 / 4), 9);
  });

  test("Newman: a plan that nobody saw has strength 0, with a variance of 2", () => {
    const [plan] = estimate(["a"], [], newman).plans;
    expect(plan).toMatchObject({ planId: "a", strength: 0, rank: 1, group: 1 });
    expect(plan?.standardError).toBeCloseTo(Math.SQRT2, 12);
  });

  test("Newman: one win of a plan against one that nobody else met", () => {
    // For the winner 1 - 2 s(t) + s(-2t) = 0 with s the logistic function, and the loser lies as far below 0.
    const { byId } = estimate(["a", "b"], [won("a", "b")], newman);
    const t = byId.get("a")?.strength ?? 0;
    expect(byId.get("b")?.strength).toBeCloseTo(-t, 9);
    expect(1 - 2 / (1 + Math.exp(-t)) + 1 / (1 + Math.exp(2 * t))).toBeCloseTo(0, 9);
  });

  test("Gaussian: 0 for an unseen plan; centred, and its spread is that of centred strengths", () => {
    const { byId } = estimate(["a", "b", "c"], [], gaussian(4));
    expect(byId.get("b")).toMatchObject({ strength: 0 });
    expect(byId.get("b")?.standardError).toBeCloseTo(Math.sqrt(4 * (1 - 1 / 3)), 9);
  });
});

describe("data without a finite maximum of their own", () => {
  const cases: [string, string[], PairCount[]][] = [
    [
      "a plan that won everything",
      ["a", "b", "c"],
      [won("a", "b", 50), won("a", "c", 50), won("b", "c"), won("c", "b")],
    ],
    ["two parts that never met", ["a", "b", "c", "d"], [won("a", "b"), won("b", "a"), won("c", "d"), won("d", "c")]],
    ["a plan without comparisons", ["a", "b", "c"], [won("a", "b"), won("b", "a")]],
    ["no comparisons", ["a", "b"], []],
  ];
  test.each(cases)("%s: finite with a prior, refused without", (_, ids, counts) => {
    for (const prior of [newman, gaussian(1)]) {
      for (const { strength, standardError } of estimate(ids, counts, prior).plans) {
        expect(Number.isFinite(strength) && (standardError ?? 0) > 0).toBe(true);
      }
    }
    expect(estimateStrengths(ids, counts, { prior: none, errors: true })).toMatchObject({ kind: "no_maximum" });
  });

  test("a circle of wins is enough, and so is a single plan or none", () => {
    expect(estimate(["a", "b", "c"], [won("a", "b"), won("b", "c"), won("c", "a")], none).plans).toHaveLength(3);
    expect(estimate(["a"], [], none).plans).toMatchObject([{ strength: 0, standardError: 0 }]);
    expect(estimate([], [], none).plans).toEqual([]);
  });
});

describe("ranks and groups", () => {
  test("plans with the same record share a rank", () => {
    const counts = ["b", "c", "d"].flatMap((id) => [won("a", id, 7), won(id, "a", 2)]);
    const { plans } = estimate(["d", "c", "b", "a", "e"], counts, newman);
    expect(plans.map(({ planId, rank }) => [planId, rank])).toEqual([
      ["a", 1],
      ["e", 2],
      ["b", 3],
      ["c", 3],
      ["d", 3],
    ]);
  });

  test("a group ends at the first plan that lies 1.96 standard errors below its first", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const counts = ids.flatMap((id, at) =>
      ids.slice(at + 1).flatMap((other, behind) => [won(id, other, 20 + 12 * behind), won(other, id, 14)]),
    );
    const outcome = estimate(ids, counts, newman);
    const covariance = inverse(hessian(ids, counts, newman, strengthsOf(outcome, ids).map(Number)));
    let [group, first] = [1, 0];
    const expected = outcome.plans.map(({ planId, strength }, at) => {
      const [one, other] = [ids.indexOf(outcome.plans[first]?.planId ?? ""), ids.indexOf(planId)];
      const variance = cell(covariance, one, one) + cell(covariance, other, other) - 2 * cell(covariance, one, other);
      if ((outcome.plans[first]?.strength ?? 0) - strength > 1.96 * Math.sqrt(variance))
        [group, first] = [group + 1, at];
      return group;
    });
    expect(outcome.plans.map((plan) => plan.group)).toEqual(expected);
    expect(group).toBeGreaterThan(1);
    expect(group).toBeLessThan(6);
  });

  test("without errors there are no groups, and the strengths are the same", () => {
    const counts = [won("a", "b", 3), won("b", "c", 2), won("c", "a")];
    const quick = estimate(["a", "b", "c"], counts, newman, false);
    expect(quick.plans.map(({ standardError, group }) => [standardError, group])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    const full = estimate(["a", "b", "c"], counts, newman);
    expect(quick.plans.map(({ strength }) => strength)).toEqual(full.plans.map(({ strength }) => strength));
  });
});

test("coverage counts the comparisons of each plan and the parts of the graph", () => {
  const { coverage } = estimate(
    ["a", "b", "c", "d", "e"],
    [won("a", "b", 3), won("b", "a"), won("c", "d"), won("a", "d", 0)],
    newman,
  );
  expect(coverage).toEqual({
    total: 5,
    perPlan: new Map([
      ["a", 4],
      ["b", 4],
      ["c", 1],
      ["d", 1],
      ["e", 0],
    ]),
    fewest: 0,
    most: 4,
    parts: 3,
  });
});

test.each<[string, string[], PairCount[], Prior]>([
  ["a plan against itself", ["a"], [won("a", "a")], newman],
  ["an unknown winner", ["a"], [won("b", "a")], newman],
  ["an unknown loser", ["a"], [won("a", "b")], newman],
  ["half a comparison", ["a", "b"], [won("a", "b", 0.5)], newman],
  ["fewer than no comparisons", ["a", "b"], [won("a", "b", -1)], newman],
  ["a plan twice", ["a", "a"], [], newman],
  ["no variance", ["a"], [], gaussian(0)],
  ["an endless variance", ["a"], [], gaussian(Infinity)],
])("refuses %s", (_, ids, counts, prior) => {
  expect(() => estimateStrengths(ids, counts, { prior, errors: true })).toThrow(RangeError);
});

describe("always", () => {
  const ids = ["a", "b", "c", "d", "e", "f", "g"];
  const counts = fc.array(
    fc
      .tuple(fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 }), fc.oneof(fc.nat(4), fc.nat(100_000)))
      .map(([[winner = "", loser = ""], count]) => won(winner, loser, count)),
    { maxLength: 15 },
  );
  const prior = fc.oneof(fc.constant(newman), fc.constantFrom(0.01, 1, 100).map(gaussian));

  test("no slope is left at the strengths, by a formula of its own", () => {
    fc.assert(
      fc.property(counts, prior, (some, asked) => {
        const outcome = estimate(ids, some, asked);
        const strengths = strengthsOf(outcome, ids).map(Number);
        const scale = Math.max(1, ...outcome.coverage.perPlan.values());
        for (const slope of slopes(ids, some, asked, strengths)) expect(Math.abs(slope)).toBeLessThan(1e-9 * scale);
        if (asked.kind === "gaussian") expect(strengths.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 6);
      }),
    );
  });

  test("standard errors are those of the numerical second derivative", () => {
    fc.assert(
      fc.property(counts, prior, (many, asked) => {
        const some = many.map(({ winner, loser, count }) => won(winner, loser, count % 20)); // differences of slopes need room
        const outcome = estimate(ids, some, asked);
        const covariance = inverse(hessian(ids, some, asked, strengthsOf(outcome, ids).map(Number)));
        const shift = asked.kind === "gaussian" ? asked.variance / ids.length : 0;
        ids.forEach((id, at) => {
          const variance = cell(covariance, at, at) - shift;
          const ours = (outcome.byId.get(id)?.standardError ?? 0) ** 2;
          expect(Math.abs(ours - variance)).toBeLessThan(1e-3 * ours); // what the differences of this test are good for
        });
      }),
      { numRuns: 50 },
    );
  });

  test("the order of the input does not matter, to the last bit; nor does splitting a count", () => {
    fc.assert(
      fc.property(counts, prior, (some, asked) => {
        const outcome = estimate(ids, some, asked);
        expect(estimate(ids.toReversed(), some.toReversed(), asked)).toEqual(outcome);
        const split = some.flatMap(({ winner, loser, count }) => [
          won(winner, loser, count >> 1),
          won(winner, loser, count - (count >> 1)),
        ]);
        expect(estimate(ids, split, asked)).toEqual(outcome);
      }),
    );
  });

  test("names do not matter, and wins turned into losses turn the strengths around", () => {
    fc.assert(
      fc.property(counts, prior, (some, asked) => {
        const strengths = strengthsOf(estimate(ids, some, asked), ids);
        const renamed = (id: string) => ids[ids.length - 1 - ids.indexOf(id)] ?? "";
        const mirrored = some.map(({ winner, loser, count }) => won(renamed(loser), renamed(winner), count));
        strengthsOf(estimate(ids, mirrored, asked), ids.map(renamed)).forEach((strength, at) => {
          expect(strength).toBeCloseTo(-(strengths[at] ?? 0), 6);
        });
      }),
    );
  });

  test("without a prior it is a maximum too, wherever there is one", () => {
    const circle = ids.map((id, at) => won(id, ids[(at + 1) % ids.length] ?? ""));
    fc.assert(
      fc.property(counts, (some) => {
        const outcome = estimate(ids, [...some, ...circle], none);
        const strengths = strengthsOf(outcome, ids).map(Number);
        const scale = Math.max(1, ...outcome.coverage.perPlan.values());
        for (const slope of slopes(ids, [...some, ...circle], none, strengths)) {
          expect(Math.abs(slope)).toBeLessThan(1e-9 * scale);
        }
        expect(strengths.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
        for (const { standardError } of outcome.plans) expect(standardError).toBeGreaterThan(0);
      }),
    );
  });

  test("one more win never weakens the winner", () => {
    fc.assert(
      fc.property(
        counts,
        prior,
        fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 }),
        (some, asked, [winner = "", loser = ""]) => {
          const before = estimate(ids, some, asked).byId.get(winner)?.strength ?? 0;
          const after = estimate(ids, [...some, won(winner, loser)], asked).byId.get(winner)?.strength ?? 0;
          expect(after).toBeGreaterThan(before - 1e-7);
        },
      ),
    );
  });
});

describeRealData("strengths of real comparisons", (folder) => {
  interface Expected {
    readonly items: string[];
    readonly fits: Record<string, { theta: number[] }>;
  }
  describe.each(["citations", "icehockey2009"])("%s", (name) => {
    const counts = readFileSync(join(folder, `comparisons/${name}.csv`), "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(","))
      .map(([winner = "", loser = "", count]) => won(winner, loser, Number(count)));
    const expected = JSON.parse(readFileSync(join(folder, `comparisons/expected/${name}.json`), "utf8")) as Expected;

    test.each<[string, Prior]>([
      ["map_newman", newman],
      ["mle_ilsr", none],
      ["mle_opt", none],
      ["l2_alpha_0.01_opt", gaussian(1 / (2 * 0.01))], // choix' penalty is alpha times the sum of squares
      ["l2_alpha_0.1_opt", gaussian(1 / (2 * 0.1))],
    ])("%s", (fit, prior) => {
      const theirs = expected.fits[fit]?.theta ?? [];
      const ours = strengthsOf(estimate(expected.items, counts, prior), expected.items);
      expect(theirs).toHaveLength(expected.items.length);
      // The optimiser of choix stops earlier than its I-LSR, which R agrees with to 1e-10.
      ours.forEach((strength, at) =>
        expect(Math.abs((strength ?? NaN) - (theirs[at] ?? NaN))).toBeLessThan(toleranceOf(fit)),
      );
    });
  });
});

const toleranceOf = (fit: string) => (fit === "map_newman" || fit === "mle_ilsr" ? 1e-6 : 1e-5);

function slopes(
  ids: readonly string[],
  counts: readonly PairCount[],
  prior: Prior,
  strengths: readonly number[],
): number[] {
  return ids.map((id, at) => {
    const own = strengths[at] ?? 0;
    let slope = prior.kind === "newman" ? -Math.tanh(own / 2) : prior.kind === "gaussian" ? -own / prior.variance : 0;
    for (const { winner, loser, count } of counts) {
      const upset =
        count / (1 + Math.exp((strengths[ids.indexOf(winner)] ?? 0) - (strengths[ids.indexOf(loser)] ?? 0)));
      slope += winner === id ? upset : loser === id ? -upset : 0;
    }
    return slope;
  });
}

/** Minus the change of the slopes, by central differences. */
function hessian(
  ids: readonly string[],
  counts: readonly PairCount[],
  prior: Prior,
  strengths: readonly number[],
): number[][] {
  const step = 1e-5;
  return ids.map((_, at) => {
    const moved = (by: number) => slopes(ids, counts, prior, strengths.with(at, (strengths[at] ?? 0) + by));
    const [up, down] = [moved(step), moved(-step)];
    return up.map((slope, other) => ((down[other] ?? 0) - slope) / (2 * step));
  });
}

function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const rows = matrix.map((row, at) => [...row, ...matrix.map((_, other) => (at === other ? 1 : 0))]);
  rows.forEach((pivot, at) => {
    const by = pivot[at] ?? 1;
    pivot.forEach((value, column) => (pivot[column] = value / by));
    rows.forEach((row, other) => {
      const factor = row[at] ?? 0;
      if (other !== at) row.forEach((value, column) => (row[column] = value - factor * (pivot[column] ?? 0)));
    });
  });
  return rows.map((row) => row.slice(matrix.length));
}

const cell = (matrix: readonly (readonly number[])[], row: number, column: number) => matrix[row]?.[column] ?? NaN;
