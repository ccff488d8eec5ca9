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
  /** The database does not wait for its disk: what it says is stored could be lost. */
  | "storage_not_durable"
  /** This form has stored another answer before. */
  | "key_reused"
  /** The round uses a register, and it is not known which entry of it this is. */
  | "not_in_register";

export type RateReason = ValuingReason | "no_such_plan" | "plan_not_valued" | "no_such_mark";

export type BallotReason =
  | ValuingReason
  | "plan_not_valued"
  | "nothing_chosen"
  /** What was chosen asks more than there is in the fund. */
  | "over_budget";

export type CompareReason =
  | ValuingReason
  | "no_such_pair"
  | "pair_already_answered"
  | "pair_no_longer_valid"
  | "not_knowing_needs_a_reason"
  /** Fewer than two plans are left for this person. */
  | "no_pair_left";

export type RegisterReason =
  | AccessReason
  | "no_such_round"
  | "no_register"
  /** The valuing has begun with a list: its codes may be used. */
  | "register_in_use";

export type IdentifyReason =
  | AccessReason
  | "no_such_round"
  | "no_stemcodes"
  /** Wrong, used, replaced, or of another round: one answer. */
  | "code_not_accepted"
  | "account_tied_already"
  | "too_many_tries";

export type DeskReason =
  | RegisterReason
  | "no_stemcodes"
  | "not_on_list"
  | "below_age"
  | "no_paper"
  | "empty_ballot"
  /** What was chosen on paper asks more than there is in the fund. */
  | "over_budget"
  | "no_such_mark"
  /** Somebody enters a ballot once; the second time is a colleague's. */
  | "own_ballot"
  | "ballot_blocked"
  | "no_ballot_blocked"
  /** Somebody proposed to release the result, and looks at it. */
  | "paper_closed"
  | "round_changed"
  | "storage_not_durable";
