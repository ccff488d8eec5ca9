import type { EligibilityReason } from "../../people/core/eligibility.ts";
import type { AccessReason } from "../../people/core/may.ts";

/** Why somebody may not value in a round, whatever the answer. */
export type ValuingReason =
  | AccessReason
  | EligibilityReason
  | "no_such_round"
  /** The round asks for ratings, not pairs; or the other way round. */
  | "other_method"
  /** The rules or the day changed between looking and storing. */
  | "round_changed"
  /** This form has stored another answer before. */
  | "key_reused";

export type RateReason = ValuingReason | "no_such_plan" | "plan_not_valued" | "no_such_mark";

export type CompareReason =
  | ValuingReason
  | "no_such_pair"
  | "pair_already_answered"
  | "pair_no_longer_valid"
  | "not_knowing_needs_a_reason"
  /** Fewer than two plans are left for this person. */
  | "no_pair_left";
