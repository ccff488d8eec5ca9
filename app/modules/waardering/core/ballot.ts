import { cents, formatEuros, sumCents, type Cents } from "../../counting/core/money.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { Round } from "../../rounds/core/round.ts";
import type { Effect, Rules } from "../../rounds/core/rules.ts";
import { chosen, notChosen } from "./rating.ts";
import type { BallotReason } from "./reasons.ts";

/** What can be wrong with a ballot itself. */
export type UnfitReason = Extract<BallotReason, "nothing_chosen" | "plan_not_valued" | "over_budget">;

/** What a plan asks of a fund, by its number. */
export interface AskingPlan {
  readonly number: number;
  readonly effect: Effect;
  readonly oneOff: Cents;
  readonly yearly: Cents;
}

/** A saving asks nothing. */
export const askedBy = ({ effect, oneOff, yearly }: AskingPlan): Cents =>
  effect === "saving" ? cents(0) : sumCents([oneOff, yearly]);

/** What plans ask together; of numbers that are none of these plans nothing is known. */
export const askedTogether = (numbers: ReadonlySet<number>, plans: readonly AskingPlan[]): Cents =>
  sumCents(plans.filter(({ number }) => numbers.has(number)).map(askedBy));

/** What a round asks of a whole ballot. */
export interface BallotTerms {
  readonly choice: Rules["valuation"]["choice"];
  /** What the fund has; null: no fund, so everything fits. */
  readonly ceiling: Cents | null;
}

export const ballotTerms = ({ rules, ceiling }: Pick<Round, "rules" | "ceiling">): BallotTerms => ({
  choice: rules.valuation.choice,
  ceiling,
});

/** Whether these plans fit within the fund together, where the rules of the round want that. */
export function whyNotWithin(
  numbers: ReadonlySet<number>,
  plans: readonly AskingPlan[],
  { choice, ceiling }: BallotTerms,
): Refused<"over_budget"> | null {
  if (choice === "any_number" || ceiling === null) return null;
  const over = askedTogether(numbers, plans) - ceiling;
  return over > 0 ? refused("over_budget", { field: "plan", with: { over: formatEuros(cents(over)) } }) : null;
}

/** Whether these plans can be chosen together: at least one, each taking part, and within the fund. */
export function whyNotBallot(
  numbers: ReadonlySet<number>,
  plans: readonly AskingPlan[],
  terms: BallotTerms,
): Refused<UnfitReason> | null {
  if (numbers.size === 0) return refused("nothing_chosen", { field: "plan" });
  const known = new Set(plans.map(({ number }) => number));
  if (![...numbers].every((number) => known.has(number))) return refused("plan_not_valued", { field: "plan" });
  return whyNotWithin(numbers, plans, terms);
}

/** The mark of every plan on a ballot. */
export const marksOnBallot = (numbers: ReadonlySet<number>, plans: readonly Pick<AskingPlan, "number">[]) =>
  plans.map(({ number }) => ({ plan: number, mark: numbers.has(number) ? chosen : notChosen }));
