import type { AccessReason } from "../../people/core/may.ts";
import type { ChangeReason } from "./change.ts";
import type { FourEyesReason } from "./four-eyes.ts";
import type { SettingsReason } from "./settings.ts";

/** About the database itself, when it cannot be trusted with choices. */
export type StorageReason = "storage_not_durable" | "storage_not_guarded";

export type RoundReason =
  | AccessReason
  | SettingsReason
  | ChangeReason
  | StorageReason
  | FourEyesReason
  | "no_such_round"
  | "slug_taken"
  | "imported_rounds_stay_closed"
  | "settings_changed_meanwhile"
  | "no_such_change"
  | "change_already_decided"
  | "own_change"
  | "nothing_changes"
  | "other_change_waits";
