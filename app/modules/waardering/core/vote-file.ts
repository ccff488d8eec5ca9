import type { CountResult, CountStep } from "../../counting/core/count-election.ts";
import type { Cents } from "../../counting/core/money.ts";
import type { Rules } from "../../rounds/core/rules.ts";
import { areBallotsPublic, ballotsOfVotes, countVote, inOrder, isOfVotes, votesOf, type BallotCount } from "./vote.ts";

/** What became of one plan, and why by the name in `docs/counting.md`; null where the rule never came to it. */
export interface VoteLine {
  readonly plan: number;
  readonly votes: number;
  readonly on: boolean;
  readonly because: CountStep["outcome"] | null;
}

/** What a vote came to, in whole numbers and text alone, so that two counts can be held against each other. */
export interface VoteOutcome {
  /** By number. */
  readonly plans: readonly VoteLine[];
  /** In order of selection. */
  readonly selected: readonly number[];
  readonly cost: Cents | null;
  /** The plans among which a lot must choose; none when the winners are known. */
  readonly needsLot: readonly number[];
}

/** Everything that is needed to count the vote of a fund again, and what it came to. Published as canonical JSON. */
export interface VoteFile {
  readonly format: "stemming-1";
  /** The address of the round, its last part. */
  readonly round: string;
  readonly rules: Rules;
  /** SHA-256 of the canonical JSON of the rules, which were frozen at the opening. */
  readonly rulesHash: string;
  readonly people: number;
  /** Of the public lot; null when nothing was drawn. */
  readonly seed: string | null;
  /** In the fund, in cents. */
  readonly budget: Cents;
  readonly plans: readonly { readonly plan: number; readonly cost: Cents }[];
  /** Null when so few took part that only the votes per plan are published. */
  readonly ballots: readonly { readonly plans: readonly number[]; readonly count: number }[] | null;
  readonly votes: readonly { readonly plan: number; readonly count: number }[];
  readonly outcome: VoteOutcome;
}

export type CountedVote = Pick<VoteFile, "people" | "ballots" | "votes">;

/** What is published of the ballots of so many people. */
export function publishedVote(
  plans: Parameters<typeof votesOf>[0],
  ballots: readonly BallotCount[],
  people: number,
): CountedVote {
  const votes = [...votesOf(plans, ballots)].map(([planId, count]) => ({ plan: Number(planId), count }));
  return {
    people,
    ballots: areBallotsPublic(people)
      ? inOrder(ballots).map(({ plans: chosen, count }) => ({ plans: chosen.map(Number), count }))
      : null,
    votes: votes.toSorted((one, other) => one.plan - other.plan),
  };
}

/** Whether a file holds all that its rule looks at. */
export const isCountable = ({ rules, ballots }: Pick<VoteFile, "rules" | "ballots">): boolean =>
  ballots !== null || isOfVotes(rules.valuation.division);

/** Counts a file, from nothing else; null when it does not hold all that its rule looks at. */
export function countFile(file: Omit<VoteFile, "outcome">): { result: CountResult; outcome: VoteOutcome } | null {
  if (!isCountable(file)) return null;
  const plans = file.plans.map(({ plan, cost }) => ({ planId: String(plan), cost }));
  const ballots =
    file.ballots?.map(({ plans: chosen, count }) => ({ plans: chosen.map(String), count })) ??
    ballotsOfVotes(new Map(file.votes.map(({ plan, count }) => [String(plan), count])));
  const { rules, budget, seed } = file;
  const terms = { division: rules.valuation.division, budget, ties: { order: rules.ties, seed } };
  const result = countVote(plans, ballots, terms);
  return { result, outcome: voteOutcome(result, votesOf(plans, ballots)) };
}

/** What a count came to, as the file writes it. */
export function voteOutcome(result: CountResult, votes: ReadonlyMap<string, number>): VoteOutcome {
  const decided = result.kind === "decided" ? result : null;
  // A later part of a rule may come to the same plan once more: the last step says what became of it.
  const steps = new Map(decided?.trace.map((step) => [step.planId, step]));
  const selected = new Set(decided?.selected);
  return {
    plans: [...votes]
      .map(([planId, count]) => ({
        ...{ plan: Number(planId), votes: count, on: selected.has(planId) },
        because: steps.get(planId)?.outcome ?? null,
      }))
      .toSorted((one, other) => one.plan - other.plan),
    selected: [...(decided?.selected ?? [])].map(Number),
    cost: decided && decided.cost,
    needsLot: result.kind === "needs_lot" ? result.plans.map(Number) : [],
  };
}
