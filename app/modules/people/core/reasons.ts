import type { AccessReason } from "./may.ts";

export type SignInReason = "wrong_credentials";
export type RegisterReason = "email_taken" | "unknown_wijk";
export type GrantReason = AccessReason | "no_such_account" | "residents_hold_no_role" | "not_your_own_role";
