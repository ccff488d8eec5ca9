import fc from "fast-check";
import { countElection, usualCount, type CountOptions } from "#app/modules/counting/core/count-election.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import type { PbElection } from "#app/modules/counting/core/pabulib.ts";

/** An election by approvals as a test writes it; the plans are named a, b, c and so on. */
export interface SmallElection {
  readonly budget: number;
  readonly costs: readonly number[];
  /** Of each voter the plans by their place, each once. */
  readonly ballots: readonly (readonly number[])[];
}

export const nameOf = (at: number) => String.fromCharCode(97 + at);

/** The same as it would be read from a file. `name` may call the plans otherwise. */
export function electionOf({ budget, costs, ballots }: SmallElection, name = nameOf): PbElection {
  const absent = { votes: null, score: null, selected: null, cells: new Map<string, string>() };
  return {
    meta: new Map(),
    budget: cents(budget),
    voteType: "approval",
    projects: costs.map((cost, at) => ({ projectId: name(at), cost: cents(cost), name: "", ...absent })),
    votes: ballots.map((plans, at) => ({ voterId: String(at), projectIds: plans.map(name), points: null })),
  };
}

export const smallElections: fc.Arbitrary<SmallElection> = fc
  .record({
    budget: fc.integer({ min: 1, max: 30 }),
    costs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
  })
  .chain(({ budget, costs }) =>
    fc
      .array(fc.subarray(costs.map((_, at) => at)), { minLength: 1, maxLength: 8 })
      .map((ballots) => ({ budget, costs, ballots })),
  );

const usual: CountOptions = { ...usualCount, satisfaction: "cost", increment: cents(1), zeroSupport: false };
const shares = { ...usual, rule: "equal-shares" } as const;

/** Every rule of division, by name, as a round of the product would use it: no plan that nobody supports wins. */
export const everyRule = {
  greedy: usual,
  "greedy, stopping": { ...usual, rule: "greedy-no-skip" },
  "greedy by density": { ...usual, rule: "greedy-density", satisfaction: "cardinality" },
  "optimum by cost": { ...usual, rule: "knapsack" },
  "optimum by number": { ...usual, rule: "knapsack", satisfaction: "cardinality" },
  "equal shares by cost": shares,
  "equal shares by number": { ...shares, satisfaction: "cardinality" },
  "equal shares by cost, add1": { ...shares, completion: "add1" },
  "equal shares by cost, add1 without looking whether more fits": { ...shares, completion: "add1", exhaustive: false },
  "equal shares by number, add1": { ...shares, satisfaction: "cardinality", completion: "add1" },
  "equal shares by cost, then greedy": { ...shares, completion: "then-greedy" },
  "equal shares by number, then greedy": { ...shares, satisfaction: "cardinality", completion: "then-greedy" },
  "equal shares by cost, add1, then greedy": { ...shares, completion: "add1-then-greedy" },
  phragmen: { ...usual, rule: "phragmen" },
} as const satisfies Record<string, CountOptions>;

export type RuleName = keyof typeof everyRule;
export const ruleNames = Object.keys(everyRule) as RuleName[];

/** The outcome of a rule on a small election. Ties by id, so there always is one. */
export function outcomeOf(election: PbElection, rule: RuleName) {
  const outcome = countElection(election, everyRule[rule]);
  if (outcome.kind !== "decided") throw new Error(`${rule}: ${outcome.kind}`);
  return outcome;
}

/** The same election in which one voter also wants a plan. */
export function withSupport(election: SmallElection, voter: number, plan: number): SmallElection {
  const ballots = election.ballots.map((ballot, at) => (at === voter ? [...ballot, plan] : ballot));
  return { ...election, ballots };
}
