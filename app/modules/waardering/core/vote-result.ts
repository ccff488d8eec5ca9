import type { CountResult } from "../../counting/core/count-election.ts";
import { cents, sumCents, type Cents } from "../../counting/core/money.ts";
import type { DrawnLot } from "../../rounds/core/lot.ts";
import type { Round } from "../../rounds/core/round.ts";
import type { ValuedPlan } from "./valued-plan.ts";
import type { BallotCount, VotePlan } from "./vote.ts";

/** What the vote of a fund came to. */
export interface VoteResult {
  readonly people: number;
  readonly ballots: readonly BallotCount[];
  readonly votes: ReadonlyMap<string, number>;
  readonly result: CountResult;
  readonly plans: readonly ValuedPlan[];
  readonly lot: DrawnLot | null;
}

/** What there is to divide, in cents. */
export const budgetOf = ({ ceiling }: Pick<Round, "ceiling">): Cents => ceiling ?? cents(0);

/** A saving has a cost below 0. */
export function toVotePlan({ number, effect, oneOff, yearly }: ValuedPlan): VotePlan {
  const amount = sumCents([oneOff, yearly]);
  return { planId: String(number), cost: effect === "saving" ? cents(0 - amount) : amount };
}
