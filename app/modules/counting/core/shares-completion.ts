import { chooseByShares, equalShares, type SharesRule, type SharesStep } from "./equal-shares.ts";
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
  let last: Rational | null = null;
  for (let tries = 1; ; tries++) {
    const lacking: Cents[] = [];
    const outcome = chooseByShares(plans, support, endowment, rule, (step) => {
      if (step.outcome === "supporters_lack_money") lacking.push(step.needed);
    });
    if (outcome.kind === "needs_lot") return outcome;
    // The first try never costs more than there is.
    if (last && outcome.cost > budget) return explained(last, tries - 1);
    const spare = budget - outcome.cost;
    if (lacking.length === 0 || (exhaustive && lacking.every((needed) => needed > spare)))
      return explained(endowment, tries);
    last = endowment;
    endowment = add(endowment, rational(increment));
  }

  /** Only the try that counts is worth its trace. */
  function explained(share: Rational, tries: number): Add1Decided | NeedsLot {
    const outcome = equalShares(plans, support, share, rule);
    return outcome.kind === "needs_lot" ? outcome : { ...outcome, endowment: share, tries };
  }
}
