import type { BookingReason } from "../../budget/core/pots.ts";
import type { EligibilityReason } from "../../people/core/eligibility.ts";
import type { AccessReason } from "../../people/core/may.ts";
import type { AccountReason } from "./account.ts";
import type { AheadReason } from "./ahead.ts";
import type { CarryReason } from "./carry-over.ts";
import type { CoverageReason } from "./coverage.ts";
import type { EscalationReason } from "./escalation.ts";
import type { EstimateReason } from "./estimate.ts";
import type { FileReason, MilestoneReason } from "./milestone.ts";
import type { FinancingReason } from "./financing.ts";
import type { MergeReason } from "./merging.ts";
import type { StateReason } from "./lifecycle.ts";
import type { PaymentReason } from "./payment.ts";
import type { ContentReason } from "./plan-rules.ts";
import type { ScreeningReason } from "./screening.ts";

/** Every "no" of this module. */
export type PlanReason =
  | AccessReason
  | EligibilityReason
  | StateReason
  | ContentReason
  | CoverageReason
  | EstimateReason
  | FinancingReason
  | ScreeningReason
  | MergeReason
  | AccountReason
  | EscalationReason
  | AheadReason
  | "no_such_round"
  | "no_such_plan"
  | "not_your_plan"
  | "changed_meanwhile"
  | "plan_already_sent"
  | "report_already_sent"
  | "unknown_wijk"
  | "no_such_report"
  | "report_already_handled"
  | "removal_already_requested"
  | "no_removal_requested"
  | "own_removal_request"
  | "removal_changed_meanwhile"
  | "no_such_condition"
  | "condition_already_met"
  | "no_such_line"
  | "no_such_colleague"
  | "no_such_partner"
  | "partner_was_asked"
  | "no_partner_advice"
  | "already_placed"
  | "prices_each"
  | "prices_known"
  | "prices_missing"
  | CarryReason
  | FileReason
  | MilestoneReason
  | BookingReason
  | PaymentReason
  | "no_such_pot"
  | "pot_not_for_plans"
  | "form_used";
