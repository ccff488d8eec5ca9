import { refused, type Refused } from "../../people/core/refusal.ts";

export type AccountReason = "nothing_granted" | "lesson_missing";

export interface AccountInput {
  readonly succeeded: boolean;
  /** What was learned; needed when the plan did not succeed (R5). */
  readonly lesson: string;
}

/** Whether a plan can be accounted for (R84): it was granted, and a failure says what was learned. */
export function whyNotAccount(granted: boolean, input: AccountInput): Refused<AccountReason> | null {
  if (!granted) return refused("nothing_granted");
  return !input.succeeded && input.lesson === "" ? refused("lesson_missing", { field: "lesson" }) : null;
}
