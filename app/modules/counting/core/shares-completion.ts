import { equalShares, type SharesRule, type SharesStep } from "./equal-shares.ts";
import type { Cents } from "./money.ts";
import type { Decided, NeedsLot } from "./outcome.ts";
import { add, rational, type Rational } from "./rational.ts";
import type { Support } from "./support.ts";
import type { TieCandidate } from "./ties.ts";

export interface Add1Rule extends SharesRule {
  readonly budget: Cents;
  /** How much more each voter gets in the next try, in cents. */
  readonly increment: Cents;
  /** Whether it ends at the first outcome beside which no other supported plan fits. */
  readonly exhaustive: boolean;
  /** Whether each voter first gets a whole number of increments, rounded down. */
  readonly integral: boolean;
}

/** The outcome that counts, with what each voter got in it, in cents, and how many tries there were. */
export interface Add1Decided extends Decided<SharesStep> {
  readonly endowment: Rational;
  readonly tries: number;
}

/**
 * Equal shares by itself leaves money: voters whose plans cannot be paid keep theirs. So each voter gets more in every next try,
 * and the last outcome counts before the first one that costs more than there is (add1). More for each voter may cost less, so no
 * try can be passed over. It also ends when every supported plan is in.
 */
export function equalSharesAdd1(
  plans: readonly TieCandidate[],
  support: Support,
  { budget, increment, exhaustive, integral, ...rule }: Add1Rule,
): Add1Decided | NeedsLot {
  if (increment <= 0) throw new RangeError("Each try must give more than the one before");
  const first = rational(budget, Math.max(1, support.voters));
  const whole = first.numerator / (first.denominator * BigInt(increment));
  let endowment = integral ? rational(whole * BigInt(increment)) : first;
  let last: Add1Decided | null = null;
  for (let tries = 1; ; tries++) {
    const outcome = equalShares(plans, support, endowment, rule);
    if (outcome.kind === "needs_lot") return outcome;
    // The first try never costs more than there is.
    if (last && outcome.cost > budget) return last;
    last = { ...outcome, endowment, tries };
    const spare = budget - outcome.cost;
    const others = outcome.trace.filter((step) => step.outcome === "supporters_lack_money");
    if (others.length === 0 || (exhaustive && others.every(({ needed }) => needed > spare))) return last;
    endowment = add(endowment, rational(increment));
  }
}
