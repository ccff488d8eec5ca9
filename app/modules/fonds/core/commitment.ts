import { cents, sumCents, type Cents } from "../../counting/core/money.ts";
import type { Line } from "./award.ts";

/** What was decided about one plan of a fund, as far as its money goes. */
export interface DecidedPlan {
  readonly planId: number;
  readonly goesOn: boolean;
  /** Null when the decision names none: then the award stands. */
  readonly amount: Cents | null;
  /** What a plan goes on with that stands in no award. */
  readonly asked: Cents;
}

/** What a plan takes from the fund after what was decided about it. `awarded` is null for a plan that stands in no award. */
export function takenBy({ goesOn, amount, asked }: DecidedPlan, awarded: Cents | null): Cents {
  return goesOn ? (amount ?? awarded ?? asked) : cents(0);
}

/**
 * What a fund gives in all: about a plan what was decided, else what the award gives it. A plan that does not go on, or not
 * yet, takes nothing; its money can go to another plan.
 */
export function committedBy(
  lines: readonly Pick<Line, "planId" | "amount">[],
  decisions: readonly DecidedPlan[],
): Cents {
  const awarded = new Map(lines.map(({ planId, amount }) => [planId, amount]));
  const decided = new Set(decisions.map(({ planId }) => planId));
  return sumCents([
    ...lines.filter(({ planId }) => !decided.has(planId)).map(({ amount }) => amount),
    ...decisions.map((decision) => takenBy(decision, awarded.get(decision.planId) ?? null)),
  ]);
}
