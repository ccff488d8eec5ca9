import type { Valuer } from "./actor.ts";
import { refused, type Refused } from "./refusal.ts";

/** Who may take part: from which age, and living where (wijk names; empty = the whole municipality). */
export interface ParticipationRule {
  readonly minimumAge: number;
  readonly wijken: readonly string[];
}

export type EligibilityReason = "too_young" | "lives_elsewhere" | "lives_in_other_wijk";

/**
 * Whether a resident meets the rule on the reference date (ISO date). Age counts calendar years: one takes part from
 * the year in which the age is reached, so that no date of birth has to be kept. The paper gives no age or residency
 * (requirements, gaps); the default of 12 follows Amsterdam.
 */
export function whyNotEligible(
  actor: Valuer,
  rule: ParticipationRule,
  referenceDate: string,
): Refused<EligibilityReason> | null {
  if (actor.kind !== "resident") return null;
  if (Number(referenceDate.slice(0, 4)) - actor.birthYear < rule.minimumAge)
    return refused("too_young", { with: { age: rule.minimumAge } });
  if (actor.wijk === null) return refused("lives_elsewhere");
  if (rule.wijken.length > 0 && !rule.wijken.includes(actor.wijk))
    return refused("lives_in_other_wijk", { with: { wijken: rule.wijken.join(", ") } });
  return null;
}
