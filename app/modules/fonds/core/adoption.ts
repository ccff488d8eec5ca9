import type { Phase, Role } from "../../people/core/acts.ts";
import { isRefused, refused, type Refused } from "../../people/core/refusal.ts";
import type { Rules } from "../../rounds/core/rules.ts";

/** The bodies that have a say in an award: the board, for which its chair acts, and the college. */
export type AwardingBody = "board_chair" | "executive";

/** R75: the fund awards itself, or the college does on the board's advice. */
export const adopter: Readonly<Record<Rules["governance"], AwardingBody>> = {
  fund_awards: "board_chair",
  executive_awards: "executive",
};

export type AdoptReason = "fund_adopts" | "executive_adopts" | "award_already_adopted" | "plan_no_longer_joins";

/** For which body somebody in these roles adopts the award under this governance (R72), or why not. */
export function adopterOf(
  governance: Rules["governance"],
  roles: readonly Role[],
): AwardingBody | Refused<AdoptReason> {
  const body = adopter[governance];
  if (roles.includes(body)) return body;
  return refused(governance === "fund_awards" ? "fund_adopts" : "executive_adopts");
}

/**
 * Whether the board can propose by the rule (again): in the advice phase, and in the council phase as long as nothing was
 * adopted. Where the college adopts, the board's advice stands once that phase has begun; only one that is missing can come.
 */
export function whyNotPropose(
  governance: Rules["governance"],
  phase: Phase | null,
  made: { readonly proposed: boolean; readonly adopted: boolean },
): Refused<AdoptReason> | null {
  if (phase === "advice") return null;
  if (made.adopted) return refused("award_already_adopted");
  return made.proposed && governance === "executive_awards" ? refused("executive_adopts") : null;
}

/** Whether it matters who is present: while the board scores, and after that as long as it can propose, change or adopt. */
export function whyNotCount(
  ...[governance, phase, made]: Parameters<typeof whyNotPropose>
): Refused<AdoptReason> | null {
  return phase === "scoring" || governance === "fund_awards" ? null : whyNotPropose(governance, phase, made);
}

/** For which body somebody changes an amount: who adopts, as long as that can be done; and the board while it advises. */
export function changerOf(
  governance: Rules["governance"],
  roles: readonly Role[],
  phase: Phase | null,
): AwardingBody | Refused<AdoptReason> {
  const body = adopterOf(governance, roles);
  const advises = phase === "advice" && roles.includes("board_chair");
  return isRefused(body) && advises ? "board_chair" : body;
}
