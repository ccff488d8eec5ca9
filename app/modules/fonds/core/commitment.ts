import { cents, sumCents, type Cents } from "../../counting/core/money.ts";
import type { Line } from "./award.ts";

/** What was decided about one plan of a fund, as far as its money goes. */
export interface DecidedPlan {
  readonly planId: number;
  readonly goesOn: boolean;
  /** Null when the decision names none: then the award stands. */
  readonly amount: Cents | null;
  /** What the authors ask in all: what a plan goes on with as it is when no award gives it money. */
  readonly asked: Cents;
}

/**
 * What a plan takes from the fund after what was decided about it. `awarded` is what the award gives it, null when it stands
 * in none. A plan that goes on as it is although it got nothing takes what it asks; the papers say the same: raad/core/verdict.ts.
 */
export function takenBy({ goesOn, amount, asked }: DecidedPlan, awarded: Cents | null): Cents {
  if (!goesOn) return cents(0);
  return amount ?? (awarded !== null && awarded > 0 ? awarded : asked);
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
