import type { AccessReason } from "../../people/core/may.ts";
import type { CalendarReason } from "./phases.ts";
import type { RulesReason } from "./rules.ts";

export type RoundReason =
  | AccessReason
  | CalendarReason
  | RulesReason
  | "no_such_round"
  | "slug_taken"
  | "invalid_rules"
  | "ceiling_missing"
  | "opens_too_late"
  | "imported_rounds_stay_closed"
  | "no_such_change"
  | "change_already_decided"
  | "own_change"
  | "other_change_waits"
  | "ceiling_stays";
