import type { Valuer } from "../../people/core/actor.ts";
import { whyNotEligible } from "../../people/core/eligibility.ts";
import { whyNot } from "../../people/core/may.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import { methodOf, type Round } from "../../rounds/core/round.ts";
import { usesRegister, type Method } from "../../rounds/core/rules.ts";
import type { RateReason, ValuingReason } from "./reasons.ts";
import { isMark } from "./rating.ts";

const actOf = { score: "waardering.rate", pairs: "waardering.compare", ballot: "waardering.vote" } as const;

/**
 * Whether somebody may value in a round by this method now: role and phase, then who may take part by the rules of the
 * round (R23), then whether the round values this way. Who is entitled by a register, the register says.
 */
export function whyNotValue(actor: Valuer, round: Round, method: Method): Refused<ValuingReason> | null {
  const no = whyNot(actor, actOf[method], round.standing);
  if (no) return no;
  const notEligible = usesRegister(round.rules) ? null : whyNotEligible(actor, round.rules.value, round.today);
  if (notEligible) return notEligible;
  return methodOf(round) === method ? null : refused("other_method");
}

/** The same for one rating: the mark must be one of the round's scale. */
export function whyNotRate(actor: Valuer, round: Round, mark: number): Refused<RateReason> | null {
  const no = whyNotValue(actor, round, "score");
  if (no) return no;
  return isMark(round.rules.valuation.scale, mark) ? null : refused("no_such_mark");
}
