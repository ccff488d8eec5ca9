import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equalShares, type SharesOutcome } from "#app/modules/counting/core/equal-shares.ts";
import { tiesById, tiesByLot } from "#app/modules/counting/core/greedy.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { phragmen } from "#app/modules/counting/core/phragmen.ts";
import { formatRational, rational } from "#app/modules/counting/core/rational.ts";
import { equalSharesAdd1 } from "#app/modules/counting/core/shares-completion.ts";
import { supportOf } from "#app/modules/counting/core/support.ts";
import { plainPhragmen, plainShares, type PlainElection } from "./plain-shares.ts";

const plansOf = ({ costs }: Pick<PlainElection, "costs">) =>
  costs.map((cost, at) => ({ planId: String(at), cost: cents(cost), positives: 0, negatives: 0 }));
const supportIn = ({ ballots }: Pick<PlainElection, "ballots">) =>
  supportOf(
    ballots.map((ballot) => ballot.flatMap((weight, at) => [at, weight])),
    ballots[0]?.length ?? 0,
  );
const shareOf = ({ budget, ballots }: PlainElection) => rational(budget, ballots.length);

function decided<T extends { kind: string }>(outcome: T): Extract<T, { kind: "decided" }> {
  if (outcome.kind !== "decided") throw new Error("not decided");
  return outcome as Extract<T, { kind: "decided" }>;
}
const chosen = (outcome: SharesOutcome) => decided(outcome).selected.map(Number);
const byCost = { satisfaction: "cost", ties: tiesById } as const;
const byWeight = { satisfaction: "weight", ties: tiesById } as const;

/** Two groups of voters, of 6 and of 4, and 100 to divide: 10 for each. */
const town: PlainElection = {
  budget: 100,
  costs: [30, 30, 20, 40],
  ballots: [...Array.from({ length: 6 }, () => [1, 1, 0, 0]), ...Array.from({ length: 4 }, () => [0, 0, 1, 1])],
};

describe("equal shares", () => {
  test("gives each group what its voters can pay, and tells what they paid", () => {
    const outcome = decided(equalShares(plansOf(town), supportIn(town), shareOf(town), byCost));
    expect(outcome.selected).toEqual(["0", "1", "2"]);
    expect(outcome.cost).toBe(80);
    const told = outcome.trace.map(({ planId, order, available, rate, outcome: end }) => [
      ...[planId, order, formatRational(available), rate && formatRational(rate), end],
    ]);
    expect(told).toEqual([
      ["0", 1, "60", "5", "in"],
      ["1", 2, "30", "5", "in"],
      ["2", 3, "40", "5", "in"],
      ["3", null, "20", null, "supporters_lack_money"],
    ]);
  });

  test("lets who has less pay all, and the others the rest", () => {
    const election: PlainElection = {
      budget: 30,
      costs: [16, 11],
      ballots: [
        [1, 1],
        [1, 0],
        [0, 1],
      ],
    };
    const outcome = decided(equalShares(plansOf(election), supportIn(election), shareOf(election), byCost));
    // Both cost half their worth at first. Then one supporter of the second has 2 left, and the other pays 9.
    expect(outcome.trace.map(({ rate }) => rate && formatRational(rate))).toEqual(["8", "9"]);
    expect(outcome.ties).toEqual([{ plans: ["0", "1"], settledBy: "id" }]);
  });

  test("sets aside what costs nothing and what nobody supports", () => {
    const election: PlainElection = { budget: 10, costs: [0, 5], ballots: [[1, 0]] };
    const outcome = decided(equalShares(plansOf(election), supportIn(election), shareOf(election), byCost));
    expect(outcome.selected).toEqual([]);
    expect(outcome.trace.map((step) => step.outcome)).toEqual(["costs_nothing", "no_support"]);
  });

  test("asks for a lot where plans cost their supporters exactly the same", () => {
    const tied = { satisfaction: "cost", ties: tiesByLot(null) } as const;
    expect(equalShares(plansOf(town), supportIn(town), shareOf(town), tied)).toEqual({
      kind: "needs_lot",
      plans: ["0", "1"],
    });
  });
});

describe("money that equal shares leave", () => {
  const add1 = { ...byCost, budget: cents(100), increment: cents(1), exhaustive: true, integral: false };

  test("is given to all voters until nothing more fits", () => {
    const outcome = decided(equalSharesAdd1(plansOf(town), supportIn(town), add1));
    // The plan of 40 takes 15 for each of four voters, and then everything together costs 120.
    expect(outcome.selected).toEqual(["0", "1", "2"]);
    expect(formatRational(outcome.endowment)).toBe("10");
    const richer = decided(equalSharesAdd1(plansOf(town), supportIn(town), { ...add1, exhaustive: false }));
    expect([richer.selected, formatRational(richer.endowment)]).toEqual([["0", "1", "2"], "14"]);
  });

  test("begins at a whole number when that is asked, and ends when all that is supported is in", () => {
    const election: PlainElection = {
      budget: 100,
      costs: [10, 10],
      ballots: [
        [1, 0],
        [0, 1],
        [0, 0],
      ],
    };
    const outcome = decided(equalSharesAdd1(plansOf(election), supportIn(election), { ...add1, integral: true }));
    expect([outcome.selected, formatRational(outcome.endowment), outcome.tries]).toEqual([["0", "1"], "33", 1]);
  });
});

const someElection = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
    budget: fc.integer({ min: 1, max: 40 }),
    voters: fc.integer({ min: 1, max: 7 }),
    largest: fc.constantFrom(1, 3),
  })
  .chain(({ costs, budget, voters, largest }) =>
    fc
      .array(fc.array(fc.integer({ min: 0, max: largest }), { minLength: costs.length, maxLength: costs.length }), {
        minLength: voters,
        maxLength: voters,
      })
      .map((ballots): PlainElection => ({ costs, budget, ballots })),
  );

describe("beside the same rules written plainly", () => {
  test("equal shares choose the same plans in the same order", () => {
    fc.assert(
      fc.property(someElection, (election) => {
        const [plans, support, share] = [plansOf(election), supportIn(election), shareOf(election)];
        expect(chosen(equalShares(plans, support, share, byCost))).toEqual(
          plainShares(election, share, (weight, cost) => weight * cost),
        );
        expect(chosen(equalShares(plans, support, share, byWeight))).toEqual(
          plainShares(election, share, (weight) => weight),
        );
      }),
      { numRuns: 500 },
    );
  });

  test("so does Phragmén", () => {
    fc.assert(
      fc.property(someElection, (election) => {
        const approvals = {
          ...election,
          ballots: election.ballots.map((ballot) => ballot.map((one) => Math.min(one, 1))),
        };
        const rule = { budget: cents(election.budget), zeroSupport: false, ties: tiesById };
        const outcome = decided(phragmen(plansOf(election), supportIn(approvals), rule));
        expect(outcome.selected.map(Number)).toEqual(plainPhragmen(approvals));
      }),
      { numRuns: 500 },
    );
  });

  test("equal shares never cost more than there is, and the order of ballots is nothing to them", () => {
    fc.assert(
      fc.property(someElection, (election) => {
        const [plans, share] = [plansOf(election), shareOf(election)];
        const outcome = decided(equalShares(plans, supportIn(election), share, byCost));
        expect(outcome.cost).toBeLessThanOrEqual(election.budget);
        const turned = { ballots: election.ballots.toReversed() };
        expect(equalShares(plans, supportIn(turned), share, byCost)).toEqual(outcome);
        // Everybody twice, and twice the money: each has the same.
        const twice = { ballots: [...election.ballots, ...election.ballots] };
        const doubled = plans.map((plan) => ({ ...plan, cost: cents(2 * plan.cost) }));
        expect(chosen(equalShares(doubled, supportIn(twice), share, byCost))).toEqual(chosen(outcome));
      }),
      { numRuns: 300 },
    );
  });
});
