import { countElection, usualCount, type CountOptions, type CountResult } from "../../counting/core/count-election.ts";
import type { Cents } from "../../counting/core/money.ts";
import { byCodePoint } from "../../counting/core/order.ts";
import type { PbElection } from "../../counting/core/pabulib.ts";
import { fewestBallots } from "../../counting/core/pabulib-writer.ts";
import type { TieRules } from "../../counting/core/ties.ts";
import type { Division } from "../../rounds/core/rules.ts";

/** What a plan of a vote costs; its id is its number in the round, so that anyone can repeat a lot. */
export interface VotePlan {
  readonly planId: string;
  readonly cost: Cents;
}

/** How often the very same plans were chosen together; whose ballots those are stands nowhere. */
export interface BallotCount {
  /** Ids, ascending. */
  readonly plans: readonly string[];
  readonly count: number;
}

/** The options of each rule that divides money, as docs/counting.md has them. */
export const divisionRules = {
  greedy: { rule: "greedy" },
  "greedy-no-skip": { rule: "greedy-no-skip" },
  "greedy-density": { rule: "greedy-density" },
  knapsack: { rule: "knapsack" },
  "equal-shares": { rule: "equal-shares", completion: "add1-then-greedy" },
  phragmen: { rule: "phragmen" },
} as const satisfies Readonly<Record<Division, Partial<CountOptions>>>;

/** Rules that ask who chose which plans together; the others only how often each plan was chosen. */
const ofWholeBallots: readonly Division[] = ["equal-shares", "phragmen"];

/** Whether the outcome of a vote can be found from the votes per plan alone. */
export const isOfVotes = (division: Division): boolean => !ofWholeBallots.includes(division);

export interface VoteTerms {
  readonly division: Division;
  readonly budget: Cents;
  readonly ties: TieRules;
}

/** Ballots as an election, one vote for each. */
export function electionOf(plans: readonly VotePlan[], ballots: readonly BallotCount[], budget: Cents): PbElection {
  const projects = plans.map(({ planId, cost }) => ({
    ...{ projectId: planId, cost, name: "" },
    ...{ votes: null, score: null, selected: null },
    cells: new Map<string, string>(),
  }));
  const votes = ballots
    .flatMap(({ plans: projectIds, count }) => Array.from({ length: count }, () => projectIds))
    .map((projectIds, at) => ({ voterId: String(at + 1), projectIds, points: null }));
  return { meta: new Map(), budget, voteType: "approval", projects, votes };
}

/**
 * How a fund is divided over the plans that residents chose. A plan dearer than the fund is set aside before, as is a saving, which
 * is not bought; and no plan wins that nobody chose.
 */
export function countVote(
  plans: readonly VotePlan[],
  ballots: readonly BallotCount[],
  { division, budget, ties }: VoteTerms,
): CountResult {
  const affordable = plans.filter(({ cost }) => cost > 0 && cost <= budget);
  const known = new Set(affordable.map(({ planId }) => planId));
  const election = electionOf(affordable, ballots.map(onlyOf(known)), budget);
  return countElection(election, { ...usualCount, ...divisionRules[division], zeroSupport: false, ties });
}

const onlyOf =
  (known: ReadonlySet<string>) =>
  ({ plans, count }: BallotCount): BallotCount => ({ plans: plans.filter((id) => known.has(id)), count });

/** How often each plan was chosen. */
export function votesOf(plans: readonly VotePlan[], ballots: readonly BallotCount[]): ReadonlyMap<string, number> {
  const votes = new Map(plans.map(({ planId }) => [planId, 0]));
  for (const { plans: chosen, count } of ballots)
    for (const planId of chosen) if (votes.has(planId)) votes.set(planId, (votes.get(planId) ?? 0) + count);
  return votes;
}

/** Ballots that come to the same votes per plan: all that a rule of votes looks at. */
export const ballotsOfVotes = (votes: ReadonlyMap<string, number>): BallotCount[] =>
  [...votes].flatMap(([planId, count]) => (count > 0 ? [{ plans: [planId], count }] : []));

/** Ballots in an order that follows from what is on them. */
export const inOrder = (ballots: readonly BallotCount[]): BallotCount[] =>
  ballots.toSorted((one, other) => byCodePoint(one.plans.join(), other.plans.join()));

/** Whether so many took part that whole ballots are published: of fewer, who knows part of one could find the rest. */
export const areBallotsPublic = (people: number): boolean => people >= fewestBallots;
