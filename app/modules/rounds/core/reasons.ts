import type { AccessReason } from "../../people/core/may.ts";
import type { ChangeReason } from "./change.ts";
import type { SettingsReason } from "./settings.ts";

export type RoundReason =
  | AccessReason
  | SettingsReason
  | ChangeReason
  | "no_such_round"
  | "slug_taken"
  | "ceiling_missing"
  | "opens_too_late"
  | "imported_rounds_stay_closed"
  | "no_such_change"
  | "change_already_decided"
  | "own_change"
  | "other_change_waits";
