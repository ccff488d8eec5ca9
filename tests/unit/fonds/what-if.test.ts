import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { rational } from "#app/modules/counting/core/rational.ts";
import { divideFund, type AwardTerms, type Line, type ScoredTotal } from "#app/modules/fonds/core/award.ts";
import { variants, type Variant } from "#app/modules/fonds/core/paid-first.ts";
import { attempts, comparedWith } from "#app/modules/fonds/core/what-if.ts";
import { differenceText, reasonText, whyNoOutcome } from "#app/modules/fonds/texts.nl.ts";
import type { BallotCount } from "#app/modules/waardering/core/vote.ts";
import { board, plan, terms } from "./build.ts";

type Total = readonly [requested: number, points: number, minimum?: number];

const scoredOf = (totals: readonly Total[]): ScoredTotal[] =>
  totals.map(([requested, points, minimum], at) => ({
    plan: {
      id: at + 1,
      number: at + 1,
      requested: cents(requested),
      minimum: minimum === undefined ? null : cents(minimum),
    },
    total: rational(points),
    knockOuts: [],
  }));

function linesOf(totals: readonly Total[], ceiling: number, variant: Variant, more: Partial<AwardTerms> = {}) {
  const proposal = divideFund(scoredOf(totals), terms(ceiling, { variant, seed: "lot 1", ...more }));
  if (proposal.kind !== "proposed") throw new Error(proposal.kind);
  return proposal.lines;
}
const paid = (lines: readonly Line[]) => lines.filter(({ amount }) => amount > 0).map(({ number }) => number);
const amounts = (lines: readonly Line[]) => lines.map(({ number, amount, because }) => [number, amount, because.code]);

/** One dear plan with the highest score, and two that fit together in its place. */
const dear: readonly Total[] = [
  [90, 9000],
  [50, 8000],
  [45, 7000],
];

describe("the plans with most points together", () => {
  test("leave out a dear plan for two cheap ones, and say so of each", () => {
    const lines = linesOf(dear, 100, "optimal");
    expect(amounts(lines)).toEqual([
      [2, 50, "in_best"],
      [3, 45, "in_best"],
      [1, 0, "all_or_nothing"],
    ]);
    expect(reasonText(lines[2]?.because ?? never())).toBe(
      "Geen combinatie met dit plan erbij geeft samen meer punten. Er was nog €\u00a00,05. Dit plan heeft het hele bedrag van €\u00a00,90 nodig.",
    );
  });

  test("what is left goes down the scores, also as a part", () => {
    const lines = linesOf([[90, 9000, 5], ...dear.slice(1)], 100, "optimal");
    expect(amounts(lines)).toEqual([
      [2, 50, "in_best"],
      [3, 45, "in_best"],
      [1, 5, "remainder"],
    ]);
    expect(lines[2]?.because.notIn).toBe("best");
  });

  test("choices of plans that are worth and cost the same wait for the lot, and then for nothing", () => {
    const equal: readonly Total[] = [
      [60, 8000],
      [60, 8000],
    ];
    const waiting = divideFund(scoredOf(equal), terms(100, { variant: "optimal" }));
    expect(waiting).toEqual({ kind: "needs_lot", plans: [1, 2], left: 100, between: "choices" });
    expect(whyNoOutcome(waiting)).toContain("Zij verschillen in de plannen 1 en 2.");
    const [first] = linesOf(equal, 100, "optimal");
    expect(first?.because.tie).toEqual({ plans: [1, 2], settledBy: "lot" });
    expect(reasonText(first?.because ?? never())).toContain("Tussen de plannen 1 en 2 was de keuze gelijk.");
  });

  test("are never beaten by any other choice under the ceiling, with points that are fractions", () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(900), fc.integer({ min: 1, max: 7 })), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 150 }), (plans, ceiling) => {
        const scored = scoredOf(plans.map(([requested]) => [requested, 0])).map((one, at) => ({
          ...one,
          total: rational(plans[at]?.[1] ?? 0, plans[at]?.[2] ?? 1),
        }));
        const proposal = divideFund(scored, terms(ceiling, { variant: "optimal", seed: "lot 1" }));
        if (proposal.kind !== "proposed") throw new Error(proposal.kind);
        expect(proposal.spent).toBeLessThanOrEqual(ceiling);
        // Over 420 every fraction of a denominator up to 7 is whole.
        const points = plans.map(([, above, below]) => (above * 420) / below);
        const reached = proposal.lines
          .filter(({ outcome }) => outcome === "full")
          .reduce((sum, { number }) => sum + (points[number - 1] ?? 0), 0);
        let most = 0;
        for (let set = 0; set < 2 ** plans.length; set++) {
          const inSet = plans.map((_, at) => ((set >> at) & 1) === 1);
          const cost = plans.reduce((sum, [requested], at) => sum + (inSet[at] ? requested : 0), 0);
          if (cost <= ceiling)
            most = Math.max(
              most,
              points.reduce((sum, one, at) => sum + (inSet[at] ? one : 0), 0),
            );
        }
        expect(reached).toBe(most);
      }),
      { numRuns: 300 },
    );
  });

  test("are found for 100 plans in cents under € 300.000 within a second", () => {
    const random = (at: number, most: number) => 1 + ((at * 48_271 * 7_919 + 12_345) % most);
    const plans = Array.from({ length: 100 }, (_, at): Total => [random(at, 2_999_937), random(at + 500, 10_000)]);
    const before = performance.now();
    expect(paid(linesOf(plans, 30_000_000, "optimal")).length).toBeGreaterThan(10);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe("equal shares of residents", () => {
  const ballots: readonly BallotCount[] = [
    { plans: ["1"], count: 6 },
    { plans: ["3"], count: 4 },
  ];

  test("pay what their voters can pay, then what is left goes down the scores", () => {
    const plans: readonly Total[] = [
      [60, 7000],
      [40, 9000, 10],
      [30, 8000],
    ];
    const lines = linesOf(plans, 100, "shares", { ballots });
    expect(amounts(lines)).toEqual([
      [3, 30, "by_shares"],
      [1, 60, "by_shares"],
      [2, 10, "remainder"],
    ]);
    expect(reasonText(lines[2]?.because ?? never())).toContain("kozen dit plan niet");
  });

  test("come to nothing without ballots that everybody may count", () => {
    const proposal = divideFund(scoredOf(dear), terms(100, { variant: "shares" }));
    expect(proposal).toEqual({ kind: "impossible", why: "no_ballots" });
    expect(whyNoOutcome(proposal)).toContain("openbare stembiljetten");
  });
});

describe("side by side", () => {
  test("the rule of the round comes first, and every difference has a reason of both", () => {
    const given = board([plan(1, 90), plan(2, 50), plan(3, 45)], [[0, 1, 1]]);
    const tried = attempts(given, terms(100, { seed: "lot 1" }));
    expect(tried.map(({ variant }) => variant)).toEqual(["go_on", "stop", "optimal", "shares"]);
    const lines = tried.map(({ proposal }) => (proposal.kind === "proposed" ? proposal.lines : null));
    expect(lines.map((one) => one && paid(one))).toEqual([[1], [1], [2, 3], null]);
    const compared = comparedWith(lines[0] ?? null, lines[2] ?? []);
    const two = compared.get(2) ?? never();
    expect(two.otherwise?.amount).toBe(0);
    expect(differenceText(two, two.otherwise ?? never(), null)).toMatch(
      /samen de meeste punten heeft.*Volgens de spelregels geen geld: Er was nog/,
    );
    expect(comparedWith(lines[0] ?? null, lines[1] ?? []).get(1)?.otherwise).toBeNull();
  });

  test("a knocked out plan gets nothing in any", () => {
    const given = board([plan(1, 20), plan(2, 50)], [[3, 1]]);
    const ballots = [{ plans: ["1", "2"], count: 10 }];
    for (const variant of variants) {
      const [proposal] = attempts(given, terms(100, { ballots })).filter((one) => one.variant === variant);
      expect(proposal?.proposal.kind === "proposed" && paid(proposal.proposal.lines)).toEqual([2]);
    }
  });
});

function never(): never {
  throw new Error("no such line");
}
