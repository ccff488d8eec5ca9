import type { BookingReason } from "../../budget/core/pots.ts";
import type { AccessReason } from "../../people/core/may.ts";
import type { PaymentReason } from "../../plans/core/payment.ts";
import type { AdoptReason } from "./adoption.ts";
import type { ChangeReason } from "./award-change.ts";
import type { ProposeReason } from "./award.ts";
import type { MeetingReason } from "./meeting.ts";
import type { QuorumReason } from "./quorum.ts";
import type { SecondRoundReason } from "./second-round.ts";
import type { SheetReason } from "./sheet.ts";

/** Every "no" of this module. */
export type FondsReason =
  | AccessReason
  | SheetReason
  | ProposeReason
  | ChangeReason
  | AdoptReason
  | MeetingReason
  | BookingReason
  | PaymentReason
  | "no_such_pot"
  | "pot_not_for_plans"
  | QuorumReason
  | SecondRoundReason
  | "no_such_member"
  | "attendance_same"
  | "no_such_round"
  | "no_such_plan"
  | "plan_not_scored"
  | "conflict_declared"
  | "conflict_already_declared"
  | "no_conflict"
  | "conflict_no_change"
  | "no_award"
  | "award_changed_meanwhile";
