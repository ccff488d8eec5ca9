import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GreedyOutcome, GreedyRule, VotedPlan } from "#app/modules/counting/core/greedy.ts";
import { greedy, tiesByCost, tiesById, tiesByLot } from "#app/modules/counting/core/greedy.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { byCodePoint } from "#app/modules/counting/core/order.ts";
import { readPabulib } from "#app/modules/counting/core/pabulib.ts";
import { tallyBallots } from "#app/modules/counting/core/tally-ballots.ts";
import { describeRealData } from "./real-data.ts";

const plan = (planId: string, votes: number, cost: number): VotedPlan => ({
  planId,
  votes,
  positives: votes,
  negatives: 0,
  cost: cents(cost),
});
const rule = (budget: number, more: Partial<GreedyRule> = {}): GreedyRule => ({
  budget: cents(budget),
  atMisfit: "go_on",
  minimumVotes: 0,
  ties: tiesById,
  ...more,
});
const decided = (outcome: GreedyOutcome) => {
  if (outcome.kind !== "decided") throw new Error("not decided");
  return outcome;
};
const winners = (plans: readonly VotedPlan[], asked: GreedyRule) => decided(greedy(plans, asked)).selected;

describe("greedy by votes", () => {
  const plans = [plan("a", 9, 60), plan("b", 8, 50), plan("c", 7, 40), plan("d", 0, 0)];

  test("passes over what does not fit, and tells why of each plan", () => {
    expect(greedy(plans, rule(100))).toEqual({
      kind: "decided",
      selected: ["a", "c", "d"],
      cost: 100,
      ties: [],
      trace: [
        { planId: "a", order: 1, votes: 9, needed: 60, leftBefore: 100, outcome: "in" },
        { planId: "b", order: 2, votes: 8, needed: 50, leftBefore: 40, outcome: "does_not_fit" },
        { planId: "c", order: 3, votes: 7, needed: 40, leftBefore: 40, outcome: "in" },
        { planId: "d", order: 4, votes: 0, needed: 0, leftBefore: 0, outcome: "in" },
      ],
    });
  });

  test("or stops there", () => {
    const outcome = decided(greedy(plans, rule(100, { atMisfit: "stop" })));
    expect(outcome.selected).toEqual(["a"]);
    expect(outcome.trace.map((step) => step.outcome)).toEqual(["in", "does_not_fit", "after_misfit", "after_misfit"]);
  });

  test("leaves out plans with fewer votes than asked; as many is enough", () => {
    const outcome = decided(greedy(plans, rule(1000, { minimumVotes: 8 })));
    expect(outcome.selected).toEqual(["a", "b"]);
    expect(outcome.trace.slice(2)).toEqual([
      { planId: "c", order: null, votes: 7, needed: 40, leftBefore: 890, outcome: "too_few_votes" },
      { planId: "d", order: null, votes: 0, needed: 0, leftBefore: 890, outcome: "too_few_votes" },
    ]);
  });
});

describe("ties", () => {
  const tied = [plan("9", 5, 50), plan("10", 5, 70), plan("8", 5, 50)];

  test("by id as text", () => {
    expect(winners(tied, rule(100))).toEqual(["10"]);
  });

  test("by the lower cost, then the id", () => {
    const outcome = decided(greedy(tied, rule(100, { ties: tiesByCost })));
    expect(outcome.selected).toEqual(["8", "9"]);
    expect(outcome.ties).toEqual([
      { plans: ["10", "8", "9"], settledBy: "lower_cost", changed: ["10", "8", "9"] },
      { plans: ["8", "9"], settledBy: "id", changed: [] },
    ]);
  });

  test("by a lot, once it is drawn", () => {
    expect(greedy(tied, rule(100, { ties: tiesByLot(null) }))).toMatchObject({
      kind: "needs_lot",
      plans: ["10", "8", "9"],
    });
    expect(winners(tied, rule(170, { ties: tiesByLot(null) }))).toHaveLength(3); // all fit: nothing to draw for
    const outcomes = Array.from({ length: 30 }, (_, seed) =>
      winners(tied, rule(100, { ties: tiesByLot(String(seed)) })),
    );
    expect(new Set(outcomes.map((selected) => selected.toSorted().join(" ")))).toEqual(new Set(["10", "8 9"]));
  });
});

describe("always", () => {
  const plans = fc
    .array(fc.record({ votes: fc.nat(5), cost: fc.nat(40) }), { maxLength: 12 })
    .map((all) => all.map(({ votes, cost }, at) => plan(`p${at}`, votes, cost)));
  const rules = fc.record({
    budget: fc.nat(150).map(cents),
    atMisfit: fc.constantFrom("go_on" as const, "stop" as const),
    minimumVotes: fc.nat(2),
    ties: fc.constantFrom(tiesById, tiesByCost, tiesByLot("zaad")),
  });

  test("the budget holds, each plan has its reason, and the order of the input does not matter", () => {
    fc.assert(
      fc.property(plans, rules, (all, asked) => {
        const outcome = decided(greedy(all, asked));
        expect(greedy(all.toReversed(), asked)).toEqual(outcome);
        expect(outcome.cost).toBeLessThanOrEqual(asked.budget);
        const won = all.filter(({ planId }) => outcome.selected.includes(planId));
        expect(won.reduce((sum, { cost }) => sum + cost, 0)).toBe(outcome.cost);
        expect(outcome.trace.map(({ planId }) => planId).toSorted()).toEqual(
          all.map(({ planId }) => planId).toSorted(),
        );
      }),
    );
  });

  test("no loser that fits what is left, when it goes on", () => {
    fc.assert(
      fc.property(plans, rules, (all, asked) => {
        const outcome = decided(greedy(all, { ...asked, atMisfit: "go_on" }));
        const able = all.filter(
          ({ planId, votes }) => votes >= asked.minimumVotes && !outcome.selected.includes(planId),
        );
        for (const { cost } of able) expect(cost).toBeGreaterThan(asked.budget - outcome.cost);
      }),
    );
  });

  test("a winner with one more vote still wins", () => {
    fc.assert(
      fc.property(plans, rules, fc.nat(11), (all, asked, at) => {
        const lucky = all[at];
        if (!lucky || !winners(all, asked).includes(lucky.planId)) return;
        const more = all.with(at, { ...lucky, votes: lucky.votes + 1 });
        expect(winners(more, asked)).toContain(lucky.planId);
      }),
    );
  });
});

describeRealData("greedy of real elections", (folder) => {
  interface Expected {
    readonly rules: Record<string, { selected?: string[]; selection_order?: string[]; cost?: number } | undefined>;
  }
  const elections = readdirSync(join(folder, "pabulib"))
    .filter((name) => name.endsWith(".pb"))
    .map((name) => {
      const file = readPabulib(readFileSync(join(folder, "pabulib", name), "utf8"));
      if (file.kind === "malformed") throw new Error(name);
      const path = join(folder, "pabulib/expected", name.replace(".pb", ".json"));
      const expected = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Expected) : { rules: {} };
      return { name, election: file.election, expected: expected.rules["greedy/Cost_Sat"] };
    });

  const approvals = elections.filter(({ expected }) => expected?.selected !== undefined);
  test.each(approvals)("$name: by votes, as pabutools", ({ election, expected }) => {
    const outcome = decided(greedy(tallyBallots(election), rule(election.budget)));
    expect(outcome.selected.toSorted(byCodePoint)).toEqual(expected?.selected?.toSorted(byCodePoint));
    if (expected?.selection_order) expect(outcome.selected).toEqual(expected.selection_order);
    expect(outcome.cost).toBe(Math.round((expected?.cost ?? NaN) * 100));
  });

  const official = elections.filter(
    ({ election }) =>
      election.meta.get("rule")?.startsWith("greedy") && election.projects.some(({ selected }) => selected !== null),
  );
  test.each(official)("$name: the official winners", ({ name, election }) => {
    const threshold = Number(election.meta.get("min_project_score_threshold") ?? 0);
    const asked = rule(election.budget, {
      atMisfit: election.meta.get("rule") === "greedy-no-skip" ? "stop" : "go_on",
      minimumVotes: threshold,
    });
    const selected = election.projects.filter((project) => project.selected === 1).map(({ projectId }) => projectId);
    expect(winners(tallyBallots(election), asked).toSorted(byCodePoint), name).toEqual(selected.toSorted(byCodePoint));
  });
});
