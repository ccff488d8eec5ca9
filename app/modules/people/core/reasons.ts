import type { AccessReason } from "./may.ts";

export type SignInReason = "wrong_credentials" | "too_many_tries";
export type SecondFactorReason =
  | "wrong_code"
  | "wrong_recovery"
  | "wrong_passkey"
  | "too_many_tries"
  | "second_factor_exists"
  /** The password or a role changed since the password was typed. */
  | "first_step_over";
export type LinkReason = "too_many_links";
export type RegisterReason = InvitationReason | "unknown_wijk" | "birth_year_unlikely";
export type AddOfficerReason = AccessReason | "email_taken";
export type AddPartnerReason = AccessReason | "email_taken" | "has_other_role";
export type InviteReason = AccessReason | "no_such_account" | "residents_are_not_invited";
export type InvitationReason = "invitation_over";
export type GrantReason =
  | AccessReason
  | "no_such_account"
  | "residents_hold_no_role"
  | "not_your_own_role"
  | "partner_has_organisation"
  | "partner_holds_no_other_role";
export type ResetReason = AccessReason | "no_such_account" | "residents_have_no_second_factor" | "not_your_own_factor";
export type PasswordReason = AccessReason | "wrong_password" | "too_many_tries";
export type KeepReason = AccessReason | "wrong_code" | "wrong_passkey" | "no_such_passkey" | "too_many_tries";
