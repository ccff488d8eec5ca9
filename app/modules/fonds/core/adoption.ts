import type { Role } from "../../people/core/acts.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { Rules } from "../../rounds/core/rules.ts";

/** R75: the fund awards itself, or the college does on the board's advice. */
export const adopter: Readonly<Record<Rules["governance"], Role>> = {
  fund_awards: "board_chair",
  executive_awards: "executive",
};

export type AdoptReason = "fund_adopts" | "executive_adopts" | "award_already_adopted" | "plan_no_longer_joins";

/** Whether somebody in these roles decides on the award under this governance (R72: the deciding body is recorded). */
export function whyNotAdopter(governance: Rules["governance"], roles: readonly Role[]): Refused<AdoptReason> | null {
  if (roles.includes(adopter[governance])) return null;
  return refused(governance === "fund_awards" ? "fund_adopts" : "executive_adopts");
}
